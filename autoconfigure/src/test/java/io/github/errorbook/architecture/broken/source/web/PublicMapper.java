package io.github.errorbook.architecture.broken.source.web;

import java.io.IOException;

import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A mapper that is public without need.
 */
public class PublicMapper implements FrameworkErrorMapper<IOException> {

	@Override
	public ErrorMapping map(IOException thrown) {
		return null;
	}

}
