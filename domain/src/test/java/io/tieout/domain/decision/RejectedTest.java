package io.tieout.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RejectedTest {

    private record TooMuch(int wanted) implements Rejection {
        @Override
        public String message() {
            return "wanted " + wanted + ", take less";
        }
    }

    private static final class NothingTaken extends Rejected {
        private static final long serialVersionUID = 1L;

        NothingTaken(Rejection rejection) {
            super(rejection);
        }
    }

    @Test
    void aRejectionIsCarriedWithItsSentenceAndWithoutATrace() {
        var rejected = new NothingTaken(new TooMuch(9));

        assertThat(rejected.rejection()).isEqualTo(new TooMuch(9));
        assertThat(rejected).hasMessage("wanted 9, take less");
        assertThat(rejected.getStackTrace()).isEmpty();
    }

    @Test
    void aRejectionThatSaysNothingElseIsOneAndOfTheWhole() {
        Rejection rejection = new TooMuch(9);

        assertThat(rejection.each()).isEqualTo(List.of(rejection));
        assertThat(rejection.field()).isEmpty();
    }
}
