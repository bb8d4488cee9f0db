package io.github.errorbook.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.reference.CodeEntry.Operation;
import io.github.errorbook.reference.CodeEntry.Snippet;
import io.github.errorbook.reference.text.ClientRequest;
import io.github.errorbook.reference.text.ClientRequest.Sign;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.MemberNames;
import io.github.errorbook.render.ProblemJson;
import io.github.errorbook.render.Shape;

/**
 * Writes code of clients that distinguishes one code from others, as the configured
 * response allows it: by the code in the body, else by the header that repeats it, else
 * by the status.
 */
final class ClientCodes {

	private static final String MADE_UP = "https://api.example.com";

	private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

	private static final Pattern VARIABLE = Pattern.compile("\\{[*]?([A-Za-z0-9_]+)[^{}]*(\\{[^{}]*}[^{}]*)*}");

	private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9/._~-]+");

	private final ByPath<ResponseProperties> response;

	private final String baseUrl;

	/**
	 * Create client codes.
	 * @param response what responses look like
	 * @param baseUrl where the operations are, or {@code null} for a made up address
	 */
	ClientCodes(ByPath<ResponseProperties> response, @Nullable String baseUrl) {
		this.response = response;
		this.baseUrl = (baseUrl != null) ? baseUrl : MADE_UP;
	}

	/**
	 * Write the code of clients.
	 * @param definition the code to recognise
	 * @param operations the operations that can return it
	 * @return the code for the first operation, none where none is known
	 */
	List<Snippet> of(ErrorDefinition definition, List<Operation> operations) {
		if (operations.isEmpty()) {
			return List.of();
		}
		String method = method(operations.get(0));
		ClientRequest request = new ClientRequest(method, this.baseUrl + path(operations.get(0)),
				WITH_BODY.contains(method), sign(definition, this.response.at(operations.get(0).path())),
				definition.retryable());
		return List.of(new Snippet("curl", "curl", request.curl()),
				new Snippet("javascript", "JavaScript", request.javascript()),
				new Snippet("python", "Python", request.python()), new Snippet("java", "Java", request.java()),
				new Snippet("spring", "Spring", request.spring()));
	}

	private Sign sign(ErrorDefinition definition, ResponseProperties form) {
		boolean problem = form.problemJson() == ProblemJson.ALWAYS;
		MemberNames names = problem ? form.layout().problemNames() : form.layout().names();
		boolean inBody = !names.code().isEmpty() && (problem || form.codeValue() == CodeValue.CODE);
		return new Sign(definition.jsonValue(), definition.status(),
				(!problem && form.shape() == Shape.NESTED) ? names.error() : null, inBody ? names.code() : null,
				(inBody && !names.message().isEmpty()) ? names.message() : null,
				this.response.otherwise().codeHeader());
	}

	private static String method(Operation operation) {
		return operation.method().matches("[A-Z]+") ? operation.method() : "GET";
	}

	/* Of /accounts/{id} it is /accounts/ID. */
	private static String path(Operation operation) {
		String path = VARIABLE.matcher(operation.path())
			.replaceAll((variable) -> variable.group(1).toUpperCase(Locale.ROOT));
		return UNSAFE.matcher(path).replaceAll("");
	}

}
