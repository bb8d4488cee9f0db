package io.github.errorbook.autoconfigure.response;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

import io.github.errorbook.catalog.CodeStyle;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.guard.HeaderSyntax;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.handle.DetailsScope;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.ConstantMembers;
import io.github.errorbook.render.DetailsForm;
import io.github.errorbook.render.EnvelopeLayout;
import io.github.errorbook.render.EnvelopeLayout.KindNames;
import io.github.errorbook.render.EnvelopeMember;
import io.github.errorbook.render.ErrorRenderer;
import io.github.errorbook.render.MemberNames;
import io.github.errorbook.render.ProblemJson;
import io.github.errorbook.render.Shape;
import io.github.errorbook.render.TimestampFormat;
import io.github.errorbook.render.ValueWriter;
import io.github.errorbook.render.ViolationMember;
import io.github.errorbook.settings.PropertyGroup;

/**
 * Properties of the response.
 *
 * @param shape Outline of the body: all members inside one that is named error, or at the
 * top.
 * @param names Names of the members; an empty name leaves the member out.
 * @param codeValue What the member code holds: the code of the catalog, or the HTTP
 * status.
 * @param codeStyle Spelling in which clients see the codes that have no value of their
 * own. By default it is that of the catalog.
 * @param include Members to add beside the code.
 * @param members Members that are the same in every error, by name: a text, a number,
 * true, false or null.
 * @param timestamp How the time of the error is written.
 * @param violationInclude Members to add to each violation.
 * @param details Which details are sent: all, only violations of the input, or only the
 * named values that the catalog declares for the code.
 * @param detailsForm How the details are written: as an array or an object, as one text,
 * with named values beside the code, or with violations too beside the code, in one array
 * for each kind.
 * @param codeHeader Name of a response header that repeats the code.
 * @param problemJson When problem details (RFC 9457) are sent in place of the envelope.
 * @since 0.1.0
 */
@ConfigurationProperties(ResponseProperties.PREFIX)
public record ResponseProperties(@DefaultValue("NESTED") Shape shape, @DefaultValue Names names,
		@DefaultValue("CODE") CodeValue codeValue, @Nullable CodeStyle codeStyle,
		@DefaultValue Set<EnvelopeMember> include, @DefaultValue Map<String, Object> members,
		@DefaultValue Timestamp timestamp, @DefaultValue Set<ViolationMember> violationInclude,
		@DefaultValue("ALL") DetailsScope details, @DefaultValue("STRUCTURED") DetailsForm detailsForm,
		@Nullable String codeHeader, @DefaultValue("NEGOTIATE") ProblemJson problemJson) {

	static final String PREFIX = "errorbook.response";

	/*
	 * The defaults above are spelled as the constants are, because a search for another
	 * spelling costs each start several milliseconds.
	 */
	public ResponseProperties {
		if (codeHeader != null && !HeaderSyntax.isName(codeHeader)) {
			throw new InvalidConfigurationPropertyValueException("errorbook.response.code-header", codeHeader,
					"The name of a header cannot have these characters: use letters, digits and dashes, such as X-Error-Code.");
		}
		new MemberChecks(names, include).check(shape, members, detailsForm, problemJson);
	}

	/**
	 * Read the properties where they are needed, be it after the end of the context.
	 * @param environment the configuration
	 * @return what it says
	 */
	public static ResponseProperties of(Environment environment) {
		return Binder.get(environment).bindOrCreate(PREFIX, ResponseProperties.class);
	}

	/**
	 * Return what responses look like by the paths of their requests.
	 * @param environment the configuration
	 * @return the properties, except where there is a layout
	 */
	public static ByPath<ResponseProperties> byPath(Environment environment) {
		ByPath<ResponseProperties> same = ByPath.same(of(environment));
		return PropertyGroup.isSet(environment, ResponseLayouts.PREFIX) ? ResponseLayouts.of(environment).addTo(same)
				: same;
	}

	/**
	 * Return what writes the bodies of errors by the paths of their requests.
	 * @param environment the configuration
	 * @param values gives what writes the values of details, asked when there are some
	 * @param lastResort the code that is answered where an error cannot be written
	 * @return the renderers
	 */
	public static ByPath<ErrorRenderer> renderers(Environment environment, Supplier<ValueWriter> values,
			ErrorDefinition lastResort) {
		Supplier<ValueWriter> writer = SingletonSupplier.of(values);
		return byPath(environment)
			.map((response) -> new ErrorRenderer(response.layout(), (value) -> writer.get().write(value), lastResort));
	}

	/**
	 * Return what the body looks like.
	 * @return the layout
	 */
	public EnvelopeLayout layout() {
		return new EnvelopeLayout(this.shape, this.names.toMemberNames(), this.codeValue, this.include,
				ConstantMembers.of(this.members), this.timestamp.toFormat(), this.violationInclude, this.problemJson,
				this.detailsForm, this.names.toKindNames());
	}

	/**
	 * How the time of the error is written.
	 *
	 * @param format Name of a format, iso, epoch-millis or epoch-seconds, or a pattern of
	 * DateTimeFormatter such as "yyyy-MM-dd HH:mm:ss".
	 * @param zone Time zone.
	 * @since 0.1.0
	 */
	public record Timestamp(@DefaultValue(TimestampFormat.ISO) String format, @DefaultValue("UTC") ZoneId zone) {

		public Timestamp {
			try {
				TimestampFormat.of(format, zone);
			}
			catch (RuntimeException ex) {
				throw new InvalidConfigurationPropertyValueException(PREFIX + ".timestamp.format", format,
						"No time can be written in it: give iso, epoch-millis, epoch-seconds, or a pattern such as yyyy-MM-dd HH:mm:ss.");
			}
		}

		/**
		 * Return how the time is written.
		 * @return the format
		 */
		public TimestampFormat toFormat() {
			return TimestampFormat.of(this.format, this.zone);
		}

	}

	/**
	 * Names of the members.
	 *
	 * @param error Name of the wrapper.
	 * @param code Name of the code.
	 * @param message Name of the text.
	 * @param details Name of the details.
	 * @param field Name of a violation's field.
	 * @param fieldMessage Name of a violation's text.
	 * @param fieldErrors Name of the array of violations of members of a body, where
	 * violations are written by kind.
	 * @param globalErrors Name of the array of violations of the input as a whole.
	 * @param parameterErrors Name of the array of violations of parameters, path
	 * variables, headers and cookies.
	 * @param property Name of the field in the array of violations of members of a body.
	 * @param parameter Name of the field in the array of violations of parameters.
	 * @param path Name under which the array of violations of members of a body repeats
	 * the field.
	 * @since 0.1.0
	 */
	public record Names(@DefaultValue("error") String error, @DefaultValue("code") String code,
			@DefaultValue("message") String message, @DefaultValue("details") String details,
			@DefaultValue("field") String field, @DefaultValue("message") String fieldMessage,
			@DefaultValue("fieldErrors") String fieldErrors, @DefaultValue("globalErrors") String globalErrors,
			@DefaultValue("parameterErrors") String parameterErrors, @DefaultValue("property") String property,
			@DefaultValue("parameter") String parameter, @DefaultValue("path") String path) {

		public Names {
			DistinctName ofCode = new DistinctName("code", code, "code");
			DistinctName ofMessage = new DistinctName("message", message, "message");
			DistinctName ofDetails = new DistinctName("details", details, "details");
			ofCode.requireOtherThan(ofMessage);
			ofCode.requireOtherThan(ofDetails);
			ofMessage.requireOtherThan(ofDetails);
			new DistinctName("field", field, "field")
				.requireOtherThan(new DistinctName("field-message", fieldMessage, "message"));
		}

		private MemberNames toMemberNames() {
			return new MemberNames(this.error, this.code, this.message, this.details, this.field, this.fieldMessage);
		}

		private KindNames toKindNames() {
			return new KindNames(this.fieldErrors, this.globalErrors, this.parameterErrors, this.property,
					this.parameter, this.path);
		}

	}

}
