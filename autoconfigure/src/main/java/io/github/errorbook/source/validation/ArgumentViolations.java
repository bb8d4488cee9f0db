package io.github.errorbook.source.validation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.FieldPath;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * Collects the violations of a method's arguments, each where the client wrote it.
 */
final class ArgumentViolations implements HandlerMethodValidationException.Visitor {

	private final List<Violation> all = new ArrayList<>();

	private final ErrorReader reader;

	private final FieldNames bodyNames;

	private final FieldNames bindNames;

	ArgumentViolations(ErrorReader reader, FieldNames bodyNames, FieldNames bindNames) {
		this.reader = reader;
		this.bodyNames = bodyNames;
		this.bindNames = bindNames;
	}

	List<Violation> all() {
		return this.all;
	}

	@Override
	public void cookieValue(CookieValue annotation, ParameterValidationResult result) {
		addValue(annotation.name(), InputLocation.COOKIE, result);
	}

	@Override
	public void matrixVariable(MatrixVariable annotation, ParameterValidationResult result) {
		addValue(annotation.name(), InputLocation.PATH, result);
	}

	@Override
	public void pathVariable(PathVariable annotation, ParameterValidationResult result) {
		addValue(annotation.name(), InputLocation.PATH, result);
	}

	@Override
	public void requestHeader(RequestHeader annotation, ParameterValidationResult result) {
		addValue(annotation.name(), InputLocation.HEADER, result);
	}

	@Override
	public void requestParam(@Nullable RequestParam annotation, ParameterValidationResult result) {
		addValue((annotation != null) ? annotation.name() : "", InputLocation.QUERY, result);
	}

	@Override
	public void modelAttribute(@Nullable ModelAttribute annotation, ParameterErrors errors) {
		addObject(InputLocation.QUERY, errors, this.bindNames);
	}

	@Override
	public void requestBody(RequestBody annotation, ParameterErrors errors) {
		addObject(InputLocation.BODY, errors, this.bodyNames);
	}

	@Override
	public void requestBodyValidationResult(RequestBody annotation, ParameterValidationResult result) {
		add(new ParameterPlace("", InputLocation.BODY), result);
	}

	@Override
	public void requestPart(RequestPart annotation, ParameterErrors errors) {
		addObject(InputLocation.PART, errors, this.bodyNames);
	}

	@Override
	public void other(ParameterValidationResult result) {
		add(ParameterPlace.of(result.getMethodParameter()), result);
	}

	void addCrossParameter(List<MessageSourceResolvable> errors) {
		errors.forEach((error) -> this.all.add(this.reader.read(error, (Constraint) null, "", null)));
	}

	private void addValue(String declaredName, InputLocation in, ParameterValidationResult result) {
		add(new ParameterPlace(ParameterPlace.name(declaredName, result.getMethodParameter()), in), result);
	}

	void add(ParameterPlace place, ParameterValidationResult result) {
		if (result instanceof ParameterErrors errors) {
			addObject(place.in(), errors, (place.in() == InputLocation.QUERY) ? this.bindNames : this.bodyNames);
		}
		else {
			addEach(place, result);
		}
	}

	private void addEach(ParameterPlace place, ParameterValidationResult result) {
		result.getResolvableErrors().forEach((error) -> this.all.add(this.reader.read(error, result, place)));
	}

	private void addObject(@Nullable InputLocation in, ParameterErrors errors, FieldNames names) {
		String parent = FieldPaths.element(errors);
		for (ObjectError error : errors.getAllErrors()) {
			String child = (error instanceof FieldError fieldError)
					? FieldPath.translate(fieldError.getField(), null, errors.getArgument(), names) : "";
			this.all.add(this.reader.read(error, FieldPath.join(parent, child), in));
		}
	}

}
