package io.github.errorbook.wire.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * What is logged while it is open. Opened after the service has started, because a start
 * sets logging up anew.
 */
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	public static final String ERRORS = "io.github.errorbook.errors";

	private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

	private final Logger logger;

	private final Level level;

	private LogLines(String name, Level level) {
		this.logger = (Logger) LoggerFactory.getLogger(name);
		this.level = this.logger.getLevel();
		this.logger.setLevel(level);
		this.logger.addAppender(this);
		start();
	}

	/**
	 * Collect what goes to the logger of errors, at all levels.
	 * @return the lines
	 */
	public static LogLines ofErrors() {
		return new LogLines(ERRORS, Level.TRACE);
	}

	/**
	 * Collect all that Errorbook logs, at all levels.
	 * @return the lines
	 */
	public static LogLines ofErrorbook() {
		return new LogLines("io.github.errorbook", Level.TRACE);
	}

	/**
	 * Collect all that is logged by anybody as a service of default settings would print
	 * it.
	 * @return the lines
	 */
	public static LogLines ofAll() {
		return new LogLines(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.INFO);
	}

	/**
	 * Collect what is logged of the errors of other services.
	 * @return the lines
	 */
	public static LogLines ofClients() {
		return new LogLines("io.github.errorbook.client", Level.DEBUG);
	}

	/**
	 * Collect all that is logged by anybody, at debug level too.
	 * @return the lines
	 */
	public static LogLines ofAllDebug() {
		return new LogLines(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.DEBUG);
	}

	@Override
	protected void append(ILoggingEvent event) {
		this.events.add(event);
	}

	/**
	 * Return what was logged, each with level and message.
	 * @return the lines
	 */
	public List<String> lines() {
		return this.events.stream().map((event) -> event.getLevel() + " " + event.getFormattedMessage()).toList();
	}

	public List<ILoggingEvent> events() {
		return new ArrayList<>(this.events);
	}

	/**
	 * Return everything that was logged, stack traces included.
	 * @return the text
	 */
	public String text() {
		return this.events.stream().map(LogLines::text).collect(Collectors.joining());
	}

	/**
	 * Return everything that was logged, stack traces and pairs included.
	 * @return the texts of the events
	 */
	public List<String> texts() {
		return this.events.stream().map(LogLines::text).toList();
	}

	private static String text(ILoggingEvent event) {
		IThrowableProxy thrown = event.getThrowableProxy();
		return event.getFormattedMessage() + "\n" + ((thrown != null) ? ThrowableProxyUtil.asString(thrown) : "")
				+ event.getKeyValuePairs();
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		this.logger.setLevel(this.level);
	}

}
