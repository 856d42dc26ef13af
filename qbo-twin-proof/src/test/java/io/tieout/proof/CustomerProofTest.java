package io.tieout.proof;

import static io.tieout.proof.SalesPapers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intuit.ipp.data.Customer;
import com.intuit.ipp.exception.FMSException;
import com.intuit.ipp.services.DataService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CustomerProofTest {

    private final IntuitSdk sdk = IntuitSdk.connected();
    private final DataService books = sdk.data();

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void aCustomerIsCreatedAndFound() throws Exception {
        Customer made = books.add(aCustomer("Amy's Bird Sanctuary"));

        Customer found = books.findById(made);

        assertThat(found).isEqualTo(made);
        assertThat(found.getFullyQualifiedName()).isEqualTo("Amy's Bird Sanctuary");
        assertThat(found.isActive()).isTrue();
        assertThat(found.getBalance()).isEqualByComparingTo("0");
    }

    @Test
    void theSdksOtherTransportIsUnderstoodToo() throws Exception {
        sdk.useHttpClient();

        Customer made = books.add(aCustomer("Amy"));

        assertThat(books.findById(made)).isEqualTo(made);
    }

    @Test
    void aCustomerIsRenamed() throws Exception {
        Customer made = books.add(aCustomer("Amy"));
        made.setDisplayName("Amy and Sons");

        assertThat(books.update(made).getDisplayName()).isEqualTo("Amy and Sons");
    }

    @Test
    void aNameIsTakenOnce() throws Exception {
        books.add(aCustomer("Amy"));

        assertThatThrownBy(() -> books.add(aCustomer("amy")))
                .isInstanceOfSatisfying(
                        FMSException.class,
                        e -> assertThat(e.getErrorList().getFirst().getCode()).isEqualTo("6240"));
    }

    @Test
    void aStaleVersionIsRefused() throws Exception {
        Customer made = books.add(aCustomer("Amy"));
        books.update(made);

        assertThatThrownBy(() -> books.update(made))
                .isInstanceOfSatisfying(
                        FMSException.class,
                        e -> assertThat(e.getErrorList().getFirst().getCode()).isEqualTo("5010"));
    }

    @Test
    void aCustomerIsMadeInactive() throws Exception {
        Customer made = books.add(aCustomer("Amy"));
        made.setActive(false);

        books.update(made);

        assertThat(books.executeQuery("select * from Customer").getEntities()).isEmpty();
        assertThat(
                        books.executeQuery("select * from Customer where Active in (true, false)")
                                .getEntities())
                .hasSize(1);
    }
}
