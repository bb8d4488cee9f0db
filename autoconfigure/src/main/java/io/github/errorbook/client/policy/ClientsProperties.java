package io.github.errorbook.client.policy;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.CodeStyle;
import io.github.errorbook.handle.DetailsScope;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.DetailsForm;
import io.github.errorbook.render.EnvelopeMember;
import io.github.errorbook.render.ProblemJson;
import io.github.errorbook.render.Shape;
import io.github.errorbook.render.ViolationMember;
import io.github.errorbook.settings.catalog.CheckedSettings;
import io.github.errorbook.settings.catalog.SettingsContext;

/**
 * How the errors of other services are answered. It is bound by {@link ClientPolicies}
 * and is no bean, so that all its faults are reported together.
 *
 * @param clients Clients of other services, by name: an HTTP service group, a Feign
 * client, or a bean that is a RestClient, WebClient or RestTemplate, or builds one. The
 * name default is for the rest.
 */
@ConfigurationProperties("errorbook")
record ClientsProperties(@DefaultValue Map<String, ClientProperties> clients) implements CheckedSettings {

	static final String PREFIX = "errorbook.clients";

	static ClientsProperties of(Environment environment) {
		return SettingsContext.read(environment, "errorbook", ClientsProperties.class);
	}

	@Override
	public void check(SettingsContext context) {
		if (!this.clients.isEmpty()) {
			new ClientChecks(context).check(this.clients);
		}
	}

	/**
	 * What the errors of one client mean.
	 *
	 * @param codes What codes of the other service mean, by code.
	 * @param statuses Codes of this service, by the HTTP status of the answer; for
	 * services without codes.
	 * @param otherwise Code of this service for all other errors. By default, as with
	 * BAD_GATEWAY, it is that code, or SERVICE_UNAVAILABLE where the other service asks
	 * to wait.
	 * @param layout Form in which the other service answers its errors, with the names of
	 * errorbook.response there.
	 * @param reference Location of the errors.json of the other service, such as
	 * classpath:payments/errors.json. The codes above are compared with it.
	 */
	record ClientProperties(@DefaultValue Map<CharSequence, CodeRule> codes,
			@DefaultValue Map<CharSequence, String> statuses, @Nullable String otherwise, @Nullable Layout layout,
			@Nullable String reference) {

	}

	/**
	 * What one code of the other service means.
	 *
	 * @param as Fully qualified name of an exception of this service, made from the
	 * details by name.
	 * @param passThrough Whether callers get the same code and status, and those details
	 * that the catalog of this service declares.
	 * @param code Code of this service that takes its place.
	 */
	record CodeRule(@Nullable String as, @Nullable Boolean passThrough, @Nullable String code) {

	}

	/**
	 * The form in which the other service answers its errors.
	 *
	 * @param read What is read of it.
	 * @param unread What plays no part in reading.
	 * @param pointers Where a form that is not one of Errorbook has its members.
	 */
	record Layout(@Name("") @DefaultValue ReadLayout read, @Name("") @Nullable UnreadLayout unread,
			@Nullable Pointers pointers) {

	}

	/**
	 * What is read of a form.
	 *
	 * @param shape Outline of the body.
	 * @param names Names of the members.
	 * @param codeValue What the member code holds.
	 * @param detailsForm How details are written.
	 * @param codeHeader Name of the response header with the code.
	 */
	record ReadLayout(@Nullable Shape shape, @Nullable Names names, @Nullable CodeValue codeValue,
			@Nullable DetailsForm detailsForm, @Nullable String codeHeader) {

	}

	/**
	 * What plays no part in reading, and may stand here too, so that the
	 * errorbook.response of the other service can be copied.
	 *
	 * @param codeStyle Spelling of the codes.
	 * @param include Members beside the code.
	 * @param members Members that are the same in every error.
	 * @param timestamp How the time is written.
	 * @param violationInclude Members of each violation.
	 * @param details Which details are sent.
	 * @param problemJson When problem details are sent; their media type tells them.
	 */
	record UnreadLayout(@Nullable CodeStyle codeStyle, @Nullable Set<EnvelopeMember> include,
			@Nullable Map<String, Object> members, @Nullable Timestamp timestamp,
			@Nullable Set<ViolationMember> violationInclude, @Nullable DetailsScope details,
			@Nullable ProblemJson problemJson) {

	}

	/**
	 * Names of the members; an empty name is that of a member that is omitted.
	 *
	 * @param error Name of the wrapper.
	 * @param code Name of the code.
	 * @param message Name of the text.
	 * @param details Name of the details.
	 * @param field Name of a violation's field.
	 * @param fieldMessage Name of a violation's text.
	 * @param fieldErrors Name of the array of violations of members of a body.
	 * @param globalErrors Name of the array of violations of the input as a whole.
	 * @param parameterErrors Name of the array of violations of parameters.
	 * @param property Name of the field in the array of violations of members of a body.
	 * @param parameter Name of the field in the array of violations of parameters.
	 * @param path Name under which the field is repeated; plays no part.
	 */
	record Names(@DefaultValue("error") String error, @DefaultValue("code") String code,
			@DefaultValue("message") String message, @DefaultValue("details") String details,
			@DefaultValue("field") String field, @DefaultValue("message") String fieldMessage,
			@DefaultValue("fieldErrors") String fieldErrors, @DefaultValue("globalErrors") String globalErrors,
			@DefaultValue("parameterErrors") String parameterErrors, @DefaultValue("property") String property,
			@DefaultValue("parameter") String parameter, @DefaultValue("path") String path) {

	}

	/**
	 * How the time is written.
	 *
	 * @param format Format.
	 * @param zone Time zone.
	 */
	record Timestamp(@Nullable String format, @Nullable String zone) {

	}

	/**
	 * Where a form that is not one of Errorbook has its members, as JSON pointers (RFC
	 * 6901) such as /fault/key.
	 *
	 * @param code Pointer to the code.
	 * @param message Pointer to the text for people.
	 * @param details Pointer to the details.
	 */
	record Pointers(@Nullable String code, @Nullable String message, @Nullable String details) {

	}

}
