package io.github.errorbook.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FieldPath}.
 */
class FieldPathTests {

	private final FieldNames upper = (type, property) -> type.getPackageName().startsWith("java.") ? property
			: property.toUpperCase(Locale.ROOT);

	@Test
	void translateFollowsListsMapsSetsAndArrays() {
		Node leaf = new Node(null);
		assertThat(translate("value[1].value", new Node(Arrays.asList(null, leaf)))).isEqualTo("VALUE[1].VALUE");
		assertThat(translate("value[a.b].value", new Node(Map.of("a.b", leaf)))).isEqualTo("VALUE[a.b].VALUE");
		assertThat(translate("value[7].value", new Node(Map.of(7, leaf)))).isEqualTo("VALUE[7].VALUE");
		assertThat(translate("value[].value", new Node(Set.of(leaf)))).isEqualTo("VALUE[].VALUE");
		assertThat(translate("[0].value", new Node[] { leaf })).isEqualTo("[0].VALUE");
	}

	@Test
	void translateWhenPathLeadsNowhereKeepsJavaNames() {
		assertThat(translate("value.x.y", new Node(null))).isEqualTo("VALUE.x.y");
		assertThat(translate("value[9].x", new Node(List.of()))).isEqualTo("VALUE[9].x");
		assertThat(translate("value[x", new Node(null))).isEqualTo("VALUE[x");
		assertThat(translate("x..[]].", new Node(null))).startsWith("X");
	}

	@Test
	void translateWithoutObjectFollowsDeclaredTypes() {
		assertThat(FieldPath.translate("node.value", Holder.class, null, this.upper)).isEqualTo("NODE.VALUE");
	}

	@Test
	void translateWhenPropertyIsUnwrappedLeavesItOut() {
		FieldNames names = (type, property) -> property.equals("node") ? "" : property;
		assertThat(FieldPath.translate("node.value", Holder.class, null, names)).isEqualTo("value");
	}

	@Test
	void joinPutsDotBeforePropertiesOnly() {
		assertThat(FieldPath.join("a", "b")).isEqualTo("a.b");
		assertThat(FieldPath.join("a", "[1]")).isEqualTo("a[1]");
		assertThat(FieldPath.join("", "b")).isEqualTo("b");
		assertThat(FieldPath.join("a", "")).isEqualTo("a");
	}

	private String translate(String path, Object root) {
		return FieldPath.translate(path, null, root, this.upper);
	}

	record Node(Object value) {

	}

	record Holder(Node node) {

	}

}
