package io.github.errorbook.architecture.broken.handle;

import io.github.errorbook.architecture.broken.render.Renderer;

final class KnowsRender {

	final Renderer renderer = new Renderer();

}
