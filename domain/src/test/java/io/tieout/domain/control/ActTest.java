package io.tieout.domain.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.Specimens;
import io.tieout.domain.control.Act.BouncePayment;
import io.tieout.domain.control.Act.Kind;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.money.Currency;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActTest {

    @Test
    void eachKindIsAskedForByExactlyOneAct() {
        assertThat(acts().map(Act::kind)).containsExactlyInAnyOrder(Kind.values());
    }

    /** a kind is listed and stored under its name, and people read it as what the act is called */
    @ParameterizedTest
    @MethodSource("acts")
    void anActIsListedUnderItsOwnName(Act act) {
        String name = act.getClass().getSimpleName();

        assertThat(act.kind())
                .hasToString(name.replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    /** two acts of one kind that are about the same cannot wait side by side */
    @ParameterizedTest
    @MethodSource("acts")
    void anActIsAboutWhatItNamesFirst(Act act) throws ReflectiveOperationException {
        assertThat(act.subject()).isEqualTo(subject(first(act)));
    }

    @Test
    void aPaymentIsVoidedWhenNoAccountIsNamedThatTheBankTookItFrom() {
        var payment = new PaymentId(new UUID(0, 5));

        assertThat(BouncePayment.byVoid(payment).isVoid()).isTrue();
        assertThat(BouncePayment.byVoid(payment).payment()).isEqualTo(payment);
        assertThat(new BouncePayment(payment, "B-1", LocalDate.EPOCH, "35").isVoid()).isFalse();
    }

    static Stream<Act> acts() {
        return new Specimens()
                .with(Currency.class, new Currency("USD"))
                .with(LocalTime.class, LocalTime.NOON)
                .ofEach(Act.class, Set.of());
    }

    private static Object first(Object record) throws ReflectiveOperationException {
        return record.getClass().getRecordComponents()[0].getAccessor().invoke(record);
    }

    private static String subject(Object named) throws ReflectiveOperationException {
        return switch (named) {
            case MappedWord word -> word.mapping().value().toString();
            case YearMonth month -> month.toString();
            default -> ((UUID) first(named)).toString();
        };
    }
}
