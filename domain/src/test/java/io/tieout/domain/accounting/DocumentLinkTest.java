package io.tieout.domain.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentLinkTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(0, 1));

    @Test
    void whatItPointsAtIsNamedIn1To64Characters() {
        assertThat(new DocumentLink(BOOKS, "1".repeat(64)).externalId()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentLink(BOOKS, "1".repeat(65)))
                .withMessageContaining("1 to 64 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentLink(BOOKS, " "));
    }
}
