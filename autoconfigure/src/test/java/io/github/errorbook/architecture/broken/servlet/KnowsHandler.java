package io.github.errorbook.architecture.broken.servlet;

import io.github.errorbook.door.ErrorAnswer;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.render.ErrorRenderer;
import io.github.errorbook.render.RenderedError;

final class KnowsHandler {

	HandledError handle(ErrorPipeline handler, ErrorRequest request) {
		return handler.handle(new IllegalStateException(), request);
	}

	RenderedError render(ErrorRenderer renderer, HandledError error) {
		return renderer.render(error.envelope(), null);
	}

	ErrorAnswer answer(ErrorDoor door, ErrorRequest request) {
		return door.answer(new IllegalStateException(), request, null);
	}

}
