package io.tieout.bootstrap.gateway;

import io.tieout.bootstrap.identity.JwtCallers;
import io.tieout.bootstrap.identity.RememberedTokens;
import io.tieout.bootstrap.security.TokenWanted;
import io.tieout.graphql.accountaccess.door.AccessAnswers;
import io.tieout.graphql.accountaccess.door.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Decides what a question is answered: whether it is one, who asks, and then what they are told.
 * Most answers are there at once; the others may wait for an issuer of tokens or for the database.
 */
public final class GatewayDesk {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayDesk.class);

    private static final String PATH = "/access/";
    private static final String CHALLENGE = "Bearer";
    private static final String BAD_TOKEN =
            "Bearer error=\"invalid_token\","
                    + " error_description=\"the token is forged, expired or not for us\"";

    private final RememberedTokens tokens;
    private final JwtCallers callers;
    private final AccessAnswers answers;

    public GatewayDesk(RememberedTokens tokens, JwtCallers callers, AccessAnswers answers) {
        this.tokens = tokens;
        this.callers = callers;
        this.answers = answers;
    }

    /** the answer, if nobody has to wait for it */
    Optional<Answer> atOnce(Question question) {
        if (!question.path().startsWith(PATH)) {
            return Optional.of(elsewhere());
        }
        if (!question.method().equals(HttpMethod.GET.name())) {
            return Optional.of(noQuestion());
        }
        if (question.token().isEmpty()) {
            return Optional.of(unauthenticated(CHALLENGE));
        }
        return tokens.remembered(question.token())
                .filter(token -> answers.areAtHand(callers.callerOf(token, "").tenant()))
                .map(token -> told(token, question));
    }

    /** the answer to a question that has none at once; on a thread that may wait */
    Answer inTime(Question question) {
        try {
            return told(tokens.decode(question.token()), question);
        } catch (BadJwtException refused) {
            return unauthenticated(BAD_TOKEN);
        } catch (JwtException | JwtDecoderInitializationException untold) {
            LOG.warn("Nobody can tell whether a gateway's token is good.", untold);
            return AccessAnswers.notNow(
                    "ISSUER_UNREACHABLE",
                    "the issuer of tokens does not answer, so nobody can tell whether this one is"
                            + " good; ask again");
        }
    }

    private Answer told(Jwt token, Question question) {
        return answers.of(
                callers.callerOf(token, question.origin()),
                question.path().substring(PATH.length()),
                question.held());
    }

    private static Answer unauthenticated(String challenge) {
        return new Answer(
                HttpStatus.UNAUTHORIZED.value(),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge),
                TokenWanted.BODY.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer elsewhere() {
        return AccessAnswers.refused(
                HttpStatus.NOT_FOUND,
                "NOT_FOUND",
                "gateways ask GET /access/{account} here, and nothing else");
    }

    private static Answer noQuestion() {
        Answer refused =
                AccessAnswers.refused(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "METHOD_NOT_ALLOWED",
                        "gateways only ask here: use GET");
        return new Answer(
                refused.status(), Map.of(HttpHeaders.ALLOW, HttpMethod.GET.name()), refused.body());
    }
}
