package io.github.errorbook.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names, indexes, keys and media types that a client can write and Spring cannot read.
 */
@ParameterizedClass
@EnumSource(Container.class)
class BindingWireTests {

	private static final String SECRET = "hunter2";

	@RegisterExtension
	static final Service service = Service.of(Application.class, "errorbook.codes.TEAPOT.status=418",
			"errorbook.codes.TEAPOT.message=Tea only.");

	@Parameter
	Container container;

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			ids[256] -> ids[256]
			ids[-1] -> ids[-1]
			ids[abc] -> ids[abc]
			ids[99999999999] -> ids[99999999999]
			lines[256].sku -> lines[256]
			lines[2147483647].sku -> lines[2147483647]
			lines[-1].sku -> lines[-1]
			lines[x].sku -> lines[x]
			lines[0].sku[0] -> lines[0].sku[0]
			lines[0].tags[999] -> lines[0].tags[999]
			codes[300000] -> codes[300000]
			codes[-5] -> codes[-5]
			codes[x] -> codes[x]
			set[0].sku -> set[0]
			grid[0][999] -> grid[0][999]
			grid[999][0] -> grid[999][0]
			name[0] -> name[0]
			count[0] -> count[0]
			class[0] -> class[0]
			fixed[0] -> fixed[0]
			shape.x -> shape
			thing.x -> thing
			optional.x -> optional
			refusing.x -> refusing
			vanishing.sku -> vanishing.sku
			vanishing..sku -> vanishing..sku
			""")
	void pathForWhichABeanHasNoPlaceIsNamed(String parameter, String field) {
		for (String path : List.of("/bean?", "/route?")) {
			assertThat(service.get(path + encoded(parameter) + "=" + SECRET)).as(path)
				.isError(StandardErrorCode.INVALID_REQUEST, unknown(field))
				.leaksNothingOf(SECRET);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			ids[256] -> ids[256]
			ids[-1] -> ids[-1]
			ids[abc] -> ids[abc]
			ids[ -> ids[
			ids['0'] -> ids['0']
			ids[99999999999] -> ids[99999999999]
			lines[256].sku -> lines[256].sku
			lines[2147483647].sku -> lines[2147483647].sku
			lines[x].sku -> lines[x].sku
			lines.sku -> lines.sku
			codes[300000] -> codes[300000]
			codes[x] -> codes[x]
			map[ -> map[
			map[k -> map[k
			grid[0][999] -> grid[0][999]
			name.x -> name.x
			line.tags[256] -> line.tags[256]
			numbers[0] -> numbers[0]
			shape.x -> shape.x
			thing.x -> thing.x
			""")
	void pathForWhichARecordHasNoPlaceIsNamed(String parameter, String field) {
		assertThat(service.get("/record?" + encoded(parameter) + "=" + SECRET))
			.isError(StandardErrorCode.INVALID_REQUEST, unknown(field))
			.leaksNothingOf(SECRET);
	}

	@Test
	void valueForARecordOfAFunctionalEndpointIsInvalid() {
		assertThat(service.get("/route/record?numbers=" + SECRET))
			.isError(StandardErrorCode.INVALID_REQUEST, "[{'field':'','message':'is invalid'}]")
			.leaksNothingOf(SECRET);
		assertThat(service.get("/route/record?numbers=1")).hasStatus(200);
	}

	@Test
	void pathInAFormOrAPartIsNamed() {
		assertThat(service.send("POST", "/bean", "ids%5B256%5D=x", "Content-Type: application/x-www-form-urlencoded"))
			.isError(StandardErrorCode.INVALID_REQUEST, unknown("ids[256]"));
		String body = "--b\r\nContent-Disposition: form-data; name=\"ids[256]\"\r\n\r\nx\r\n--b--\r\n";
		assertThat(service.send("POST", "/bean", body, "Content-Type: multipart/form-data; boundary=b"))
			.isError(StandardErrorCode.INVALID_REQUEST, unknown("ids[256]"));
	}

	@Test
	void pathsAmongWhichTheWrongOneIsNotKnownAreNotNamed() {
		assertThat(service.get("/record?ids%5Babc%5D=1&ids%5B0%5D=1")).isError(StandardErrorCode.INVALID_REQUEST,
				unknown(""));
	}

	@Test
	void keyThatCannotBeConvertedIsAnInvalidRequest() {
		assertThat(service.get("/bean?counts%5Bx%5D=1")).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field':'','message':'must be a whole number'}]");
	}

	@Test
	void whatSettersAndConstructorsRefuseIsAnInvalidRequest() {
		assertThat(service.get("/bean?refused=" + SECRET))
			.isError(StandardErrorCode.INVALID_REQUEST, "[{'field':'refused','message':'is invalid'}]")
			.leaksNothingOf(SECRET);
		assertThat(service.get("/record?name=" + SECRET))
			.isError(StandardErrorCode.INVALID_REQUEST, "[{'field':'','message':'is invalid'}]")
			.leaksNothingOf(SECRET);
		assertThat(service.get("/record?name=tea")).isError(418, "TEAPOT", "Tea only.", null);
	}

	@Test
	void whatTheServiceCannotBindAtAllIsItsFault() {
		assertThat(service.get("/no-constructor?ids%5B0%5D=1")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		assertThat(service.get("/abstract?x=1")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ids[256]", "ids[abc]", "nowhere", "shape.x" })
	void whatTheApplicationBindsItselfIsItsFault(String property) {
		assertThat(service.get("/own?property=" + encoded(property))).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*", "*/json", "*", "x", ";", "/", "application/json;charset=nope",
			"application/json;charset=", "application/json;a", "text/csv" })
	void mediaTypeThatCannotBeReadIsNotSupported(String mediaType) {
		for (String path : List.of("/json", "/route/json")) {
			RawResponse response = service.send("POST", path, "{\"sku\": \"" + SECRET + "\"}",
					"Content-Type: " + mediaType);
			if (response.status() != 200) {
				assertThat(response).as(path + " " + mediaType)
					.isError(StandardErrorCode.UNSUPPORTED_MEDIA_TYPE)
					.leaksNothingOf(SECRET);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*" })
	void wildcardIsNoMediaTypeOfABody(String mediaType) {
		for (String path : List.of("/json", "/route/json", "/text", "/consumes", "/bean", "/nowhere")) {
			assertThat(service.send("POST", path, "{}", "Content-Type: " + mediaType)).as(path)
				.isError(StandardErrorCode.UNSUPPORTED_MEDIA_TYPE);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/x-www-form-urlencoded", "text/plain;charset=nope", "x" })
	void partsOfARequestWithoutAnyAreAnInvalidRequest(String mediaType) {
		assertThat(service.send("POST", "/route/parts", "{}", "Content-Type: " + mediaType))
			.isError(StandardErrorCode.INVALID_REQUEST)
			.leaksNothingOf("multipart");
	}

	@Test
	void localeThatCannotBeReadIsAnInvalidRequest() {
		assertThat(service.get("/locale?locale=$$$")).isError(StandardErrorCode.INVALID_REQUEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "$$$", "de$x" })
	void localeOfACookieThatCannotBeReadIsAnInvalidRequest(String locale) {
		try (Service cookies = Service.start(this.container, Cookies.class); LogLines log = LogLines.ofErrors()) {
			for (String path : List.of("/bean", "/route", "/nowhere")) {
				assertThat(cookies.get(path, "Cookie: locale=" + locale)).as(path)
					.isError(StandardErrorCode.INVALID_REQUEST);
			}
			assertThat(log.text()).doesNotContain(locale + "]");
		}
	}

	@Test
	void mediaTypeOfAnotherServiceIsNotTheFaultOfTheClient() {
		assertThat(service.get("/parse?type=x")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	private static String encoded(String name) {
		return name.replace("[", "%5B").replace("]", "%5D").replace("'", "%27");
	}

	private static String unknown(String field) {
		return "[{'field':'" + field.replace("'", "\\'") + "','message':'is not a known field'}]";
	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Cookies extends Application {

		@Bean
		@Override
		LocaleResolver localeResolver() {
			return new CookieLocaleResolver("locale");
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import(Endpoint.class)
	static class Application implements WebMvcConfigurer {

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new LocaleChangeInterceptor()).addPathPatterns("/locale");
		}

		@Bean
		LocaleResolver localeResolver() {
			return new SessionLocaleResolver();
		}

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route().GET("/route", (request) -> {
				request.bind(Form.class);
				return ServerResponse.ok().build();
			}).GET("/route/record", (request) -> {
				request.bind(Query.class);
				return ServerResponse.ok().build();
			})
				.POST("/route/json", (request) -> ServerResponse.ok().body(request.body(Line.class)))
				.POST("/route/parts", (request) -> ServerResponse.ok().body(request.multipartData().size()))
				.build();
		}

	}

	@RestController
	static class Endpoint {

		@RequestMapping("/bean")
		String bean(Form form) {
			return "ok";
		}

		@GetMapping("/record")
		String record(Query query) {
			return "ok";
		}

		@GetMapping("/no-constructor")
		String noConstructor(Thing thing) {
			return "ok";
		}

		@GetMapping("/abstract")
		String ofAbstractClass(Shape shape) {
			return "ok";
		}

		@GetMapping("/own")
		String own(String property) {
			BeanWrapper form = PropertyAccessorFactory.forBeanPropertyAccess(new Form());
			form.setAutoGrowNestedPaths(true);
			form.setAutoGrowCollectionLimit(10);
			form.setPropertyValue(property, SECRET);
			return "ok";
		}

		@GetMapping("/parse")
		String parse(String type) {
			return MediaType.parseMediaType(type).getType();
		}

		@GetMapping("/locale")
		String locale() {
			return "ok";
		}

		@PostMapping("/json")
		Line json(@RequestBody Line line) {
			return line;
		}

		@PostMapping("/text")
		String text(@RequestBody String text) {
			return text;
		}

		@PostMapping(path = "/consumes", consumes = MediaType.APPLICATION_JSON_VALUE)
		Line consumes(@RequestBody Line line) {
			return line;
		}

	}

	interface Thing {

		String getX();

	}

	public abstract static class Shape {

		public void setX(String x) {
		}

	}

	public static class Line {

		private String sku;

		private List<String> tags;

		public String getSku() {
			return this.sku;
		}

		public void setSku(String sku) {
			this.sku = sku;
		}

		public List<String> getTags() {
			return this.tags;
		}

		public void setTags(List<String> tags) {
			this.tags = tags;
		}

	}

	record LineRecord(String sku, List<String> tags) {

	}

	record Query(List<String> ids, List<LineRecord> lines, LineRecord line, String[] codes, Map<String, String> map,
			List<List<String>> grid, String name, Shape shape, Thing thing, int[] numbers) {

		Query {
			if (SECRET.equals(name)) {
				throw new IllegalStateException(name);
			}
			if ("tea".equals(name)) {
				throw new ApiException("TEAPOT");
			}
		}

	}

	public static class Form {

		private List<String> ids;

		private List<Line> lines;

		private String[] codes;

		private Set<Line> set;

		private List<List<String>> grid;

		private Map<Integer, String> counts;

		private String name;

		private int count;

		private Shape shape;

		private Thing thing;

		private Optional<Line> optional;

		public List<String> getIds() {
			return this.ids;
		}

		public void setIds(List<String> ids) {
			this.ids = ids;
		}

		public List<Line> getLines() {
			return this.lines;
		}

		public void setLines(List<Line> lines) {
			this.lines = lines;
		}

		public String[] getCodes() {
			return this.codes;
		}

		public void setCodes(String[] codes) {
			this.codes = codes;
		}

		public Set<Line> getSet() {
			return this.set;
		}

		public void setSet(Set<Line> set) {
			this.set = set;
		}

		public List<List<String>> getGrid() {
			return this.grid;
		}

		public void setGrid(List<List<String>> grid) {
			this.grid = grid;
		}

		public Map<Integer, String> getCounts() {
			return this.counts;
		}

		public void setCounts(Map<Integer, String> counts) {
			this.counts = counts;
		}

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public int getCount() {
			return this.count;
		}

		public void setCount(int count) {
			this.count = count;
		}

		public Shape getShape() {
			return this.shape;
		}

		public void setShape(Shape shape) {
			this.shape = shape;
		}

		public Thing getThing() {
			return this.thing;
		}

		public void setThing(Thing thing) {
			this.thing = thing;
		}

		public Optional<Line> getOptional() {
			return this.optional;
		}

		public void setOptional(Optional<Line> optional) {
			this.optional = optional;
		}

		public String getFixed() {
			return "fixed";
		}

		public Line getRefusing() {
			throw new IllegalStateException(SECRET);
		}

		public Line getVanishing() {
			return null;
		}

		public void setVanishing(Line line) {
		}

		public void setRefused(String value) {
			throw new IllegalStateException(value);
		}

	}

}
