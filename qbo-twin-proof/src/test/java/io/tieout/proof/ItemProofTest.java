package io.tieout.proof;

import static io.tieout.proof.SalesPapers.aServiceItem;
import static org.assertj.core.api.Assertions.assertThat;

import com.intuit.ipp.data.Account;
import com.intuit.ipp.data.Item;
import com.intuit.ipp.services.DataService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ItemProofTest {

    private final IntuitSdk sdk = IntuitSdk.connected();
    private final DataService books = sdk.data();

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void anItemIsCreatedFoundAndChanged() throws Exception {
        Account income =
                (Account)
                        books.executeQuery("select * from Account where AccountType = 'Income'")
                                .getEntities()
                                .getFirst();
        Item made = books.add(aServiceItem("Hosting", income));
        Item found = books.findById(made);
        assertThat(found).isEqualTo(made);

        found.setDescription("by the month");
        Item changed = books.update(found);

        assertThat(changed.getDescription()).isEqualTo("by the month");
        assertThat(changed.getIncomeAccountRef().getName()).isEqualTo(income.getName());
    }
}
