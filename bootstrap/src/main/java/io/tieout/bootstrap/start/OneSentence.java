package io.tieout.bootstrap.start;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Finds the problem behind a failed start, and keeps Spring from telling it in fifty lines: whoever
 * started Tieout tells it in one.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class OneSentence implements SpringBootExceptionReporter {

    /** the problem behind a failure; empty when it is an unforeseen one */
    public static Optional<StartupProblem> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem problem) {
                return Optional.of(problem);
            }
            if (cause instanceof PortInUseException port) {
                return Optional.of(taken(port.getPort(), "--port"));
            }
        }
        return Optional.empty();
    }

    /** what to say when somebody else listens on a port */
    public static StartupProblem taken(int port, String option) {
        return new StartupProblem(
                "Port "
                        + port
                        + " is taken; stop whoever listens there or choose another one with "
                        + option
                        + ".");
    }

    @Override
    public boolean reportException(Throwable failure) {
        return behind(failure).isPresent();
    }
}
