package io.tieout.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

final class HeaderWallTest {

    private static final List<Predicate<String>> RULES =
            List.of(
                    StrictHttpFirewall.ALLOWED_HEADER_NAMES,
                    StrictHttpFirewall.ALLOWED_HEADER_VALUES,
                    StrictHttpFirewall.ALLOWED_PARAMETER_NAMES,
                    StrictHttpFirewall.ALLOWED_PARAMETER_VALUES);

    /** letters, controls, half a letter of two, letters that are none yet, and anything else */
    private static final String ODD = "aZ ~\t\r\n\u0000\u001f\u007f\u0085\u00e9\u2028\ud83d\u0378";

    @Test
    void eachLetterByItselfIsAllowedWhereTheFrameworkAllowsIt() {
        for (Predicate<String> rule : RULES) {
            assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE))
                    .allMatch(letter -> isJudgedAlike(rule, Character.toString(letter)));
        }
    }

    @Test
    void mixedLettersAreAllowedWhereTheFrameworkAllowsThem() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String text =
                    random.ints(random.nextInt(12), 0, ODD.length())
                            .mapToObj(at -> ODD.substring(at, at + 1))
                            .collect(Collectors.joining());
            assertThat(RULES).as(text).allMatch(rule -> isJudgedAlike(rule, text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\rb", "a\nb", "a\u007fb"})
    void aHeaderWithAControlLetterIsRefused(String value) {
        var question = new MockHttpServletRequest("GET", "/access/x");
        question.addHeader("Authorization", value);
        var guarded = HeaderWall.strict().getFirewalledRequest(question);

        assertThatThrownBy(() -> guarded.getHeader("Authorization"))
                .isInstanceOf(RequestRejectedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/access//x", "/access/..;/x", "/access/%2e%2e/x", "/access/x;y"})
    void aPathThatCouldMeanAnotherIsRefusedAsBefore(String path) {
        var question = new MockHttpServletRequest("GET", path);

        assertThatThrownBy(() -> HeaderWall.strict().getFirewalledRequest(question))
                .isInstanceOf(RequestRejectedException.class);
    }

    private static boolean isJudgedAlike(Predicate<String> rule, String text) {
        return HeaderWall.quick(rule).test(text) == rule.test(text);
    }
}
