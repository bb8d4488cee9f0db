package io.github.errorbook.client.policy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.SettingsAutoConfiguration;
import io.github.errorbook.catalog.CodeStyle;
import io.github.errorbook.client.policy.ClientsProperties.Layout;
import io.github.errorbook.client.policy.ClientsProperties.Pointers;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.DetailsForm;
import io.github.errorbook.render.Shape;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the form of another service's errors is written.
 */
class ClientsPropertiesTests {

	private static final String LAYOUT = "errorbook.clients.payments.layout.";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class, ErrorbookAutoConfiguration.class));

	@Test
	void partsOfALayoutStandSideBySide() {
		Layout layout = layout(
				Map.of("shape", "flat", "names.code", "errorCode", "code-value", "status", "details-form", "inline",
						"code-header", "X-Code", "code-style", "kebab", "pointers.code", "/fault/key"));
		assertThat(layout.read().shape()).isEqualTo(Shape.FLAT);
		assertThat(layout.read().names().code()).isEqualTo("errorCode");
		assertThat(layout.read().names().message()).isEqualTo("message");
		assertThat(layout.read().codeValue()).isEqualTo(CodeValue.STATUS);
		assertThat(layout.read().detailsForm()).isEqualTo(DetailsForm.INLINE);
		assertThat(layout.read().codeHeader()).isEqualTo("X-Code");
		assertThat(layout.unread().codeStyle()).isEqualTo(CodeStyle.KEBAB);
		assertThat(layout.pointers()).isEqualTo(new Pointers("/fault/key", null, null));
	}

	@Test
	void layoutOfPointersAloneHasTheOtherParts() {
		Layout layout = layout(Map.of("pointers.message", "/fault/text"));
		assertThat(layout.read().names()).isNull();
		assertThat(layout.unread()).isNull();
		assertThat(layout.pointers().message()).isEqualTo("/fault/text");
	}

	@Test
	void whatPlaysNoPartMayBeThereAlone() {
		assertThat(layout(Map.of("include", "timestamp")).unread().include()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "shape,round", "pointers.code,fault", "names.cod,x", "read.shape,flat", "unread.include,timestamp",
			"include,nothing" })
	void wrongPropertyIsNamed(String name, String value) {
		this.runner.withPropertyValues(LAYOUT + name + "=" + value)
			.run((context) -> assertThat(context).getFailure().hasMessageContaining(LAYOUT + name));
	}

	private static Layout layout(Map<String, String> properties) {
		MockEnvironment environment = new MockEnvironment();
		properties.forEach((name, value) -> environment.setProperty(LAYOUT + name, value));
		return ClientsProperties.of(environment).clients().get("payments").layout();
	}

}
