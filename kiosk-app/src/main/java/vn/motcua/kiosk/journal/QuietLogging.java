package vn.motcua.kiosk.journal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;

/**
 * How the libraries and drivers log: the console stays quiet but for errors, one line each; the rest goes to the file that
 * {@code -Dkiosk.log=} names. What happened to the kiosk stands in the {@link Journal} instead.
 *
 * <p>Written in Java because reading {@code logback.xml} costs about 0.15 s of every start (measured on two cores). Tests and
 * technicians can still bring a file: {@code logback-test.xml} on the class path or {@code -Dlogback.configurationFile=} wins.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class QuietLogging extends ContextAwareBase implements Configurator {

    private static final int OLD_FILES = 3;
    private static final long MOST_BYTES = 2_000_000;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null || getClass().getResource("/logback-test.xml") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        // Logback prints its own troubles, such as a folder that cannot be written to, unless somebody listens.
        context.getStatusManager().add(new NopStatusListener());
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console(context));
        root.addAppender(file(context, System.getProperty("kiosk.log", ".run/kiosk.log")));
        context.getLogger("vn.motcua").setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setTarget("System.err");
        ThresholdFilter errors = new ThresholdFilter();
        errors.setLevel(Level.ERROR.levelStr);
        errors.start();
        console.addFilter(errors);
        return started(console, context, "%msg%nopex%n");
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, String name) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setFile(name);

        FixedWindowRollingPolicy old = new FixedWindowRollingPolicy();
        old.setContext(context);
        old.setParent(file);
        old.setFileNamePattern(name + ".%i");
        old.setMaxIndex(OLD_FILES);
        file.setRollingPolicy(old);

        SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
        full.setContext(context);
        full.setMaxFileSize(new FileSize(MOST_BYTES));
        file.setTriggeringPolicy(full);

        file.setContext(context);
        old.start();
        full.start();
        return started(file, context, "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} %msg%n");
    }

    private static <A extends OutputStreamAppender<ILoggingEvent>> A started(A appender, LoggerContext context, String pattern) {
        PatternLayoutEncoder line = new PatternLayoutEncoder();
        line.setContext(context);
        line.setPattern(pattern);
        line.start();
        appender.setContext(context);
        appender.setEncoder(line);
        appender.start();
        return appender;
    }
}
