package io.github.errorbook.architecture.broken.catalog;

import org.springframework.util.StringUtils;

class UsesSpring {

	boolean isEmpty(String text) {
		return StringUtils.hasLength(text);
	}

}
