package io.tieout.bootstrap.faults.seeded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Keeps the log quiet while things go wrong on purpose, thousands of times. */
final class Silence implements AutoCloseable {

    private static final List<String> LOUD = List.of("io.tieout", "org.axonframework");

    private final Map<Logger, Level> levels = new LinkedHashMap<>();

    private Silence() {
        for (String name : LOUD) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            levels.put(logger, logger.getLevel());
            logger.setLevel(Level.OFF);
        }
    }

    static Silence begin() {
        return new Silence();
    }

    @Override
    public void close() {
        levels.forEach(Logger::setLevel);
    }
}
