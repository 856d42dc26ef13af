package io.tieout.bootstrap.security;

import io.tieout.graphql.answer.ErrorCode;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many GraphQL requests in at a time, and tells the others to come again before anything is
 * done for them. A thread costs nothing here, so without it every request would be let in, wait for
 * one of a few connections to the database, and hold its memory meanwhile.
 *
 * <p>Subscriptions stay for hours and wait for nothing, so they are not counted.
 */
public final class Admission extends OncePerRequestFilter {

    private final int most;
    private final Semaphore places;

    /**
     * @param most requests at a time
     */
    public Admission(int most) {
        this.most = most;
        this.places = new Semaphore(most);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || isSubscribing(request);
    }

    private static boolean isSubscribing(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave(request);
        }
    }

    /** An answer that is still being made when this thread has gone on keeps its place. */
    private void leave(HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new Leaving());
        } else {
            places.release();
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write(
                        "{\"errors\":[{\"message\":\"this node works on as many requests as it"
                                + " takes, "
                                + most
                                + "; nothing was done, try again in a second, a mutation under the"
                                + " same key\",\"extensions\":{\"code\":\""
                                + ErrorCode.OVERLOADED
                                + "\"}}]}");
    }

    /** Gives the place of a request away when its answer is complete, however it ended. */
    private final class Leaving implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            places.release();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It is completed next.
        }

        @Override
        public void onError(AsyncEvent event) {
            // It is completed next.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Whoever starts anew forgets those who listened.
            event.getAsyncContext().addListener(this);
        }
    }
}
