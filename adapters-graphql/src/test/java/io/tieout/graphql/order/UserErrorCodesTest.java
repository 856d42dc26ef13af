package io.tieout.graphql.order;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import io.tieout.domain.decision.Rejection;
import io.tieout.graphql.fixture.Api;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

class UserErrorCodesTest {

    @Test
    void theSchemaHasExactlyTheCodesOfAllRejectionsAndInputErrors() {
        Set<String> codes =
                Stream.concat(
                                rejections().map(UserError::codeOf),
                                Arrays.stream(InputCode.values()).map(InputCode::name))
                        .collect(Collectors.toSet());

        assertThat(codesInTheSchema()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void theRecordNameOfARejectionIsItsCode() {
        assertThat(rejections().map(UserError::codeOf))
                .contains("NOT_A_DRAFT", "MAKER_IS_CHECKER", "STALE_VERSION");
    }

    private static Set<String> codesInTheSchema() {
        GraphQLEnumType codes =
                (GraphQLEnumType) Api.fresh().source().schema().getType("UserErrorCode");
        return Objects.requireNonNull(codes).getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.toSet());
    }

    /** every record in the product that is a rejection */
    private static Stream<Class<? extends Rejection>> rejections() {
        ClassPathScanningCandidateComponentProvider scan =
                new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Rejection.class));
        return scan.findCandidateComponents("io.tieout").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .map(name -> ClassUtils.resolveClassName(name, null).asSubclass(Rejection.class));
    }
}
