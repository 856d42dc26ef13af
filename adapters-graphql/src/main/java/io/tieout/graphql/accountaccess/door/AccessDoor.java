package io.tieout.graphql.accountaccess.door;

import io.tieout.graphql.CallerSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Where gateways ask beside everything else: {@link AccessAnswers} over the front door's port.
 *
 * <p>A servlet and no controller: to find a controller and to convert what it returns costs several
 * times what the answer does. Whoever comes so far showed a good token.
 */
public final class AccessDoor extends HttpServlet {

    /** where it stands, as servlets say it */
    public static final String PATH = "/access/*";

    private static final long serialVersionUID = 1L;

    /** the name of all its requests among what is observed */
    private static final String OBSERVED_AS = "/access/{account}";

    private final transient AccessAnswers answers;
    private final transient CallerSource callers;

    public AccessDoor(AccessAnswers answers, CallerSource callers) {
        this.answers = answers;
        this.callers = callers;
    }

    @Override
    protected void doGet(HttpServletRequest question, HttpServletResponse response)
            throws IOException {
        ServerHttpObservationFilter.findObservationContext(question)
                .ifPresent(observed -> observed.setPathPattern(OBSERVED_AS));
        write(
                response,
                callers.current()
                        .map(session -> answers.of(session.caller(), id(question), held(question)))
                        .orElseGet(AccessAnswers::forbidden));
    }

    private static String id(HttpServletRequest question) {
        return Optional.ofNullable(question.getPathInfo())
                .map(path -> path.substring(1))
                .orElse("");
    }

    private static String held(HttpServletRequest question) {
        return String.join(", ", Collections.list(question.getHeaders(HttpHeaders.IF_NONE_MATCH)));
    }

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.body().length > 0) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }
}
