package io.tieout.graphql.answer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ExceptionAnswersTest {

    private final ExceptionAnswers answers = new ExceptionAnswers();

    @Test
    void whatNobodyForesawIsLoggedUnderTheIdThatItsSenderSees(CapturedOutput log) {
        GraphQLError answer = answerTo(new IllegalStateException("the cause"));

        assertThat(answer.getMessage()).doesNotContain("the cause");
        assertThat(log.getAll())
                .contains("the cause")
                .contains(String.valueOf(answer.getExtensions().get("errorId")));
    }

    @Test
    void aRequestWhoseSenderIsGoneIsNoFault(CapturedOutput log) {
        GraphQLError answer = answerTo(new AbortExecutionException("it was cancelled"));

        assertThat(answer.getExtensions()).containsEntry(ErrorCode.KEY, "UNAVAILABLE");
        assertThat(log.getAll()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    private GraphQLError answerTo(Exception exception) {
        List<GraphQLError> errors = requireNonNull(answers.resolveException(exception).block());
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }
}
