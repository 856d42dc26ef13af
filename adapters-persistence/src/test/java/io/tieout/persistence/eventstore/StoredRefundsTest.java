package io.tieout.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.refund.RefundOrder;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.fixture.Golden;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of every kind of order to give money back; a golden file is history. */
class StoredRefundsTest {

    private static final List<String> FILES =
            List.of("credit-rest", "payment-rest", "sale", "bounced", "voided", "bounced-part");

    private final JsonMapper mapper =
            StoredJson.mapper(new PersonalSealer(new FixedKeyring(), () -> new byte[12]));

    static Stream<Object[]> orders() {
        List<RefundOrder> orders = RefundSpecimens.orders();
        return IntStream.range(0, FILES.size())
                .mapToObj(i -> new Object[] {FILES.get(i), orders.get(i)});
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theStoredFormOfAnOrderNeverChanges(String file, RefundOrder order) {
        var golden = Golden.text("refund/" + file + ".json");

        assertThat(mapper.writeValueAsString(order)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, RefundOrder.class)).isEqualTo(order);
    }
}
