package io.github.errorbook.source.paging;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A request for a list, as a web framework gives it.
 */
interface ListRequest {

	/**
	 * Return the parameters.
	 * @return all parameters with their values
	 */
	Map<String, String[]> parameters();

	/**
	 * Return the order, page or position that the handler would be given without some of
	 * the parameters.
	 * @param missing says which parameters are missing
	 * @return the arguments, possibly empty
	 */
	List<Object> arguments(Predicate<String> missing);

}
