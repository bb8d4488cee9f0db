package io.github.errorbook.architecture.broken.source.web;

import java.io.IOException;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

class HiddenMapper implements FrameworkErrorMapper<IOException> {

	@Override
	public ErrorMapping map(IOException thrown) {
		return null;
	}

}
