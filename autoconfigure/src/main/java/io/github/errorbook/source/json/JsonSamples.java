package io.github.errorbook.source.json;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.SerializationContextExt;
import tools.jackson.databind.util.TokenBuffer;

import io.github.errorbook.input.ValueFormat;

/**
 * Writes samples as a mapper would read them at one place.
 *
 * @param mapper the mapper that reads the body
 * @param target the place
 */
record JsonSamples(JsonMapper mapper, JsonTarget target) implements ValueFormat {

	@Override
	public @Nullable String write(Object sample, Object standard) {
		if (this.target.deserializer() == null) {
			return UNKNOWN.write(sample, standard);
		}
		return Stream
			.<@Nullable JsonNode>of(this.mapper.valueToTree(standard), format(sample),
					this.mapper.valueToTree(sample.toString()))
			.filter((node) -> node != null && isRead(node, sample))
			.findFirst()
			.map(JsonSamples::text)
			.orElse(null);
	}

	private static String text(JsonNode node) {
		return node.isValueNode() ? node.asString() : node.toString();
	}

	private @Nullable JsonNode format(Object sample) {
		SerializationContextExt context = this.mapper._serializationContext();
		try (TokenBuffer buffer = context.bufferForValueConversion()) {
			context.findPrimaryPropertySerializer(context.constructType(sample.getClass()), this.target.property())
				.serialize(sample, buffer, context);
			return this.mapper.readTree(buffer.asParser(this.mapper._deserializationContext()));
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private boolean isRead(JsonNode node, Object sample) {
		Object read = read(node);
		return (sample instanceof Enum) ? node.isValueNode() && read == sample : read != null;
	}

	private @Nullable Object read(JsonNode node) {
		try (JsonParser parser = this.mapper.treeAsTokens(node)) {
			parser.nextToken();
			return (this.target.deserializer() != null) ? this.target.deserializer()
				.deserialize(parser, this.mapper._deserializationContext().assignParser(parser)) : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

}
