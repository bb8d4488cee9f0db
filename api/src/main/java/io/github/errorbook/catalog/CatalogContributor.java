package io.github.errorbook.catalog;

/**
 * Adds codes to the catalog of an application, such as those of an enum that knows their
 * statuses and texts already. Each bean of this type is asked once, when the catalog is
 * made; what it adds is checked like the rest of the catalog.
 * <p>
 * The configuration of the application wins over it, field by field. Of several
 * contributors of one code, the one that is ordered first wins field by field; two that
 * no order tells apart must not add the same code. All of them win over what libraries
 * bring and over the {@linkplain StandardErrorCode standard codes}.
 *
 * @since 0.1.0
 * @see ErrorCatalog
 */
@FunctionalInterface
public interface CatalogContributor {

	/**
	 * Add codes.
	 * @param catalog takes the codes, until this method returns
	 */
	void contribute(CatalogBuilder catalog);

}
