package io.github.errorbook.settings.contribute;

import java.util.List;

import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.PropertyNamePart;

/**
 * What a layer of the catalog says of a code.
 *
 * @param elements the code and the parts of the name below it
 * @param setting the name as it is told, the value and its place
 * @since 0.1.0
 */
public record LayerProperty(List<PropertyNamePart> elements, CatalogSetting setting) {

}
