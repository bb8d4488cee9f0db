package io.github.errorbook.wire;

import com.google.gson.Gson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bodies that Jackson does not read. A line at the start says what is lost.
 */
@ExtendWith(OutputCaptureExtension.class)
class BodyReaderWireTests {

	private static final String LOG = "logging.level.io.github.errorbook=warn";

	private static final String UNREADABLE = "[{'field': '', 'message': 'the body cannot be read'}]";

	@ParameterizedTest
	@EnumSource(Container.class)
	void gsonIsWarnedOf(Container container, CapturedOutput output) {
		try (Service service = Service.start(container, GsonOrders.class, LOG,
				"spring.http.converters.preferred-json-mapper=gson")) {
			assertThat(output.getAll()).containsOnlyOnce("JSON is read by Gson, which does not say where");
			assertThat(service.post("/orders", "{\"quantity\": \"hunter2\"}"))
				.isError(StandardErrorCode.INVALID_REQUEST, UNREADABLE);
		}
	}

	@Test
	void converterOfAnotherLibraryIsWarnedOf(CapturedOutput output) {
		try (Service service = Service.start(Container.TOMCAT, BirdOrders.class, LOG)) {
			assertThat(output.getAll()).containsOnlyOnce("JSON is read by BirdJson, which does not say where");
			assertThat(service.post("/orders", "{}")).isError(StandardErrorCode.INVALID_REQUEST, UNREADABLE);
		}
	}

	@Test
	void converterOfOneTypeBesideJacksonIsNotWarnedOf(CapturedOutput output) {
		try (Service service = Service.start(Container.TOMCAT, BirdNames.class, LOG)) {
			assertThat(service.post("/orders", "{\"quantity\": 1}")).hasStatus(200);
			assertThat(output.getAll()).doesNotContain("JSON is read by");
		}
	}

	@Test
	void kotlinSerializationBesideJacksonIsWarnedOf(CapturedOutput output) {
		try (Service service = Service.start(Container.TOMCAT, KotlinNames.class, LOG)) {
			assertThat(service.post("/orders", "{\"quantity\": 1}")).hasStatus(200);
			assertThat(output.getAll()).containsOnlyOnce("JSON is read by KotlinSerializationJson, which does not say");
		}
	}

	@Test
	void jacksonIsNotWarnedOf(CapturedOutput output) {
		try (Service service = Service.start(Container.TOMCAT, Orders.class, LOG)) {
			assertThat(service.post("/orders", "{\"quantity\": 1}")).hasStatus(200);
			assertThat(output.getAll()).doesNotContain("JSON is read by");
		}
	}

	record Order(int quantity) {

	}

	@RestController
	static class Endpoints {

		@PostMapping("/orders")
		void order(@RequestBody(required = false) Order order) {
		}

	}

	@TestService
	static class Orders extends Endpoints {

	}

	@TestService
	static class GsonOrders extends Endpoints {

		@Bean
		Gson gson() {
			return new Gson();
		}

	}

	@TestService
	static class BirdOrders extends Endpoints {

		@Bean
		HttpMessageConverter<Object> birdConverter() {
			return new BirdJsonHttpMessageConverter(Object.class);
		}

	}

	@TestService
	static class BirdNames extends Endpoints {

		@Bean
		HttpMessageConverter<Object> birdConverter() {
			return new BirdJsonHttpMessageConverter(CharSequence.class);
		}

	}

	/*
	 * Stands for Spring's, which needs the library.
	 */
	@TestService
	static class KotlinNames extends Endpoints {

		@Bean
		HttpMessageConverter<Object> kotlinConverter() {
			return new KotlinSerializationJsonHttpMessageConverter();
		}

	}

	static class KotlinSerializationJsonHttpMessageConverter extends BirdJsonHttpMessageConverter {

		KotlinSerializationJsonHttpMessageConverter() {
			super(CharSequence.class);
		}

	}

	static class BirdJsonHttpMessageConverter extends AbstractHttpMessageConverter<Object> {

		private final Class<?> types;

		BirdJsonHttpMessageConverter(Class<?> types) {
			super(MediaType.APPLICATION_JSON);
			this.types = types;
		}

		@Override
		protected boolean supports(Class<?> type) {
			return this.types.isAssignableFrom(type);
		}

		@Override
		protected Object readInternal(Class<?> type, HttpInputMessage message) {
			throw new HttpMessageNotReadableException("hunter2", new IllegalStateException("hunter2"), message);
		}

		@Override
		protected void writeInternal(Object value, HttpOutputMessage message) {
			throw new UnsupportedOperationException();
		}

	}

}
