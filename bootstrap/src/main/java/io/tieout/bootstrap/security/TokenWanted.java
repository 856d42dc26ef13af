package io.tieout.bootstrap.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers who shows no good token: 401 with the standard header, and the reason as GraphQL has it.
 */
public final class TokenWanted implements AuthenticationEntryPoint {

    /** what they are told, as JSON */
    public static final String BODY =
            "{\"errors\":[{\"message\":\"a valid bearer token is needed\","
                    + "\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}";

    private final BearerTokenAuthenticationEntryPoint standard =
            new BearerTokenAuthenticationEntryPoint();

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        standard.commence(request, response, reason);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(BODY);
    }
}
