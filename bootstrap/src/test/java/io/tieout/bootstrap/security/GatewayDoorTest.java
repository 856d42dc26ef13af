package io.tieout.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

final class GatewayDoorTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<Authentication> letIn = new ArrayList<>();
    private final FilterChainProxy filters =
            new FilterChainProxy(new GatewayDoor(GatewayDoorTest::check).filters());

    @Test
    void whoShowsAGoodTokenIsLetInAsWhoItSpeaksForAndForgottenAfterwards() throws Exception {
        MockHttpServletResponse answer = ask("Bearer good");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(letIn).hasSize(1);
        assertThat(letIn.getFirst().getName()).isEqualTo("platform");
        assertThat(letIn.getFirst().getDetails())
                .isEqualTo(new WebAuthenticationDetails("10.0.0.7", null));
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer good", "BEARER  good "})
    void theNameOfTheSchemeMayBeWrittenAnyHow(String header) throws Exception {
        assertThat(ask(header).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "good", "Basic good", "Bearer", "Bearer ", "Bearer bad"})
    void nobodyElseIsLetIn(String header) throws Exception {
        MockHttpServletResponse answer = ask(header);

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.getContentAsString()).contains("UNAUTHENTICATED");
        assertThat(letIn).isEmpty();
    }

    @Test
    void whereItCannotBeToldWhetherATokenIsGoodNobodyIsRefused() {
        assertThatThrownBy(() -> ask("Bearer untold")).isInstanceOf(JwtException.class);
        assertThat(letIn).isEmpty();
    }

    @Test
    void aTokenInTheAddressIsNoToken() throws Exception {
        MockHttpServletRequest question = question();
        question.addParameter("access_token", "good");

        assertThat(send(question).getStatus()).isEqualTo(401);
    }

    private MockHttpServletResponse ask(String header) throws ServletException, IOException {
        MockHttpServletRequest question = question();
        question.addHeader("Authorization", header);
        return send(question);
    }

    private static MockHttpServletRequest question() {
        var question = new MockHttpServletRequest("GET", "/access/somebody");
        question.setRemoteAddr("10.0.0.7");
        return question;
    }

    private MockHttpServletResponse send(MockHttpServletRequest question)
            throws ServletException, IOException {
        var answer = new MockHttpServletResponse();
        filters.doFilter(question, answer, new MockFilterChain(new Behind()));
        return answer;
    }

    private static Jwt check(String token) {
        return switch (token) {
            case "good" ->
                    Jwt.withTokenValue(token)
                            .header("alg", "ES256")
                            .subject("platform")
                            .issuedAt(NOON)
                            .expiresAt(NOON.plusSeconds(60))
                            .build();
            case "untold" -> throw new JwtException("the issuer does not answer");
            default -> throw new BadJwtException("signed by somebody else");
        };
    }

    /** Writes down whom the filters let in. */
    private final class Behind extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        public void service(ServletRequest question, ServletResponse answer) {
            letIn.add(SecurityContextHolder.getContext().getAuthentication());
        }
    }
}
