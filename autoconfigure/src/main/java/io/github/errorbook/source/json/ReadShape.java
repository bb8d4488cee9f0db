package io.github.errorbook.source.json;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.AbstractDeserializer;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.type.LogicalType;

/**
 * The shape in which a deserializer expects an object.
 */
enum ReadShape {

	/** An object of properties. */
	OBJECT,

	/** A value in place of the object. */
	VALUE,

	/** Not known, or more than one. */
	OPEN;

	static ReadShape of(ValueDeserializer<?> deserializer, DeserializationConfig config) {
		if (deserializer instanceof BeanDeserializerBase bean) {
			return of(bean.getValueInstantiator(), config);
		}
		return (deserializer instanceof StdScalarDeserializer) ? VALUE
				: (deserializer instanceof AbstractDeserializer || deserializer.logicalType() == LogicalType.Map)
						? OBJECT : OPEN;
	}

	private static ReadShape of(ValueInstantiator creators, DeserializationConfig config) {
		boolean value = creators.canCreateFromString() || creators.canCreateFromInt() || creators.canCreateFromLong()
				|| creators.canCreateFromDouble() || creators.canCreateFromBoolean()
				|| creators.canCreateFromBigInteger() || creators.canCreateFromBigDecimal()
				|| creators.canCreateUsingArrayDelegate() || isValue(creators.getDelegateType(config));
		boolean object = creators.canCreateUsingDefault() || creators.canCreateFromObjectWith();
		return (object == value) ? OPEN : value ? VALUE : OBJECT;
	}

	private static boolean isValue(@Nullable JavaType delegate) {
		return delegate != null && (delegate.isContainerType() || BeanUtils.isSimpleValueType(delegate.getRawClass()));
	}

}
