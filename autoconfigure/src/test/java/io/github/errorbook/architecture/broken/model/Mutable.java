package io.github.errorbook.architecture.broken.model;

import tools.jackson.databind.json.JsonMapper;

class Mutable {

	private JsonMapper value;

	void set(JsonMapper value) {
		this.value = value;
	}

	JsonMapper get() {
		return this.value;
	}

}
