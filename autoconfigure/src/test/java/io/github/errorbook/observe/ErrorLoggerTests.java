package io.github.errorbook.observe;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.management.ThreadMXBean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.observe.LoggingProperties.LoggedFact;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorLogger}.
 */
class ErrorLoggerTests {

	private static final int CALLS = 10_000;

	private final Logger target = (Logger) LoggerFactory.getLogger("io.github.errorbook.errors");

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.target.setLevel(Level.DEBUG);
		this.lines.start();
		this.target.addAppender(this.lines);
	}

	@AfterEach
	void stopListening() {
		this.target.detachAppender(this.lines);
		this.target.setLevel(null);
	}

	private static ErrorLogger logger(int maxPerSecond, LoggedFact... include) {
		Set<LoggedFact> facts = Set.of(include);
		return new ErrorLogger(new LogPairs(LogPairs.CODE, facts), new ErrorLine(facts, 400), maxPerSecond);
	}

	private List<KeyValuePair> pairs() {
		return this.lines.list.get(0).getKeyValuePairs();
	}

	@Test
	void lineTellsMachinesWhatItTellsPeople() {
		logger(0).onError(TestErrors.of(new ConflictException()));
		assertThat(pairs()).extracting((pair) -> pair.key + "=" + pair.value)
			.containsExactly("error.code=CONFLICT", "http.status=409", "method=GET", "path=/", "request_id=r-1");
	}

	@Test
	void valuesOfPairsAreNeutralized() {
		ErrorRequest request = new ErrorRequest("GE\nT", "/\r\u2028\u0085", Locale.ROOT, "r-1", "t\n1", new Facts());
		logger(0, LoggedFact.PRINCIPAL, LoggedFact.QUERY).onError(TestErrors.of(new ConflictException(), request));
		assertThat(pairs()).extracting((pair) -> pair.key + "=" + pair.value)
			.contains("method=GE_T", "path=/___", "trace_id=t_1", "principal=Ada_", "query=a=_");
		assertThat(this.lines.list.get(0).getFormattedMessage().chars()).noneMatch(Character::isISOControl);
	}

	@Test
	void disabledLevelAsksNothingOfTheRequest() {
		this.target.setLevel(Level.INFO);
		ErrorRequest request = new ErrorRequest("GET", "/", Locale.ROOT, "r-1", null, new RequestFacts() {

			@Override
			public String principal() {
				throw new IllegalStateException("asked");
			}

		});
		logger(1, LoggedFact.PRINCIPAL).onError(TestErrors.of(new ConflictException(), request));
		assertThat(this.lines.list).isEmpty();
	}

	@Test
	void disabledLevelAllocatesNothing() {
		this.target.setLevel(Level.INFO);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		ErrorLogger logger = logger(100);
		HandledError error = TestErrors.of(new ConflictException());
		long allocated = Long.MAX_VALUE;
		for (int round = 0; round < 20 && allocated >= CALLS; round++) {
			long before = threads.getCurrentThreadAllocatedBytes();
			for (int i = 0; i < CALLS; i++) {
				logger.onError(error);
			}
			allocated = threads.getCurrentThreadAllocatedBytes() - before;
		}
		assertThat(allocated).isLessThan(CALLS);
	}

	@Test
	void stormIsOneMoreLineAlthoughItIsOver() {
		ErrorLogger logger = logger(3);
		HandledError error = TestErrors.of(new ConflictException());
		for (int i = 0; i < 10; i++) {
			logger.onError(error);
		}
		Awaitility.await().until(() -> new ArrayList<>(this.lines.list).size() == 4);
		ILoggingEvent last = this.lines.list.get(3);
		assertThat(last.getFormattedMessage())
			.isEqualTo("CONFLICT: 7 more within a second by " + ConflictException.class.getName());
		assertThat(last.getLevel()).isEqualTo(Level.DEBUG);
		assertThat(last.getKeyValuePairs()).extracting((pair) -> pair.key + "=" + pair.value)
			.containsExactly("error.code=CONFLICT", "exception=" + ConflictException.class.getName(), "count=7");
	}

	@Test
	void stormIsToldWhenTheServiceStops() {
		ErrorLogger logger = logger(1);
		HandledError error = TestErrors.of(new ConflictException());
		logger.onError(error);
		logger.onError(error);
		logger.close();
		assertThat(this.lines.list).hasSize(2);
	}

	private static final class Facts implements RequestFacts {

		@Override
		public String principal() {
			return "Ada\u0000";
		}

		@Override
		public String query() {
			return "a=\u007f";
		}

	}

}
