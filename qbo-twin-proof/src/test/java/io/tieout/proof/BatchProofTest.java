package io.tieout.proof;

import static io.tieout.proof.SalesPapers.aCustomer;
import static io.tieout.proof.SalesPapers.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.Invoice;
import com.intuit.ipp.data.OperationEnum;
import com.intuit.ipp.services.BatchOperation;
import com.intuit.ipp.services.DataService;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BatchProofTest {

    private final IntuitSdk sdk = IntuitSdk.connected();
    private final DataService books = sdk.data();
    private final Customer customer = IntuitSdk.must(() -> books.add(aCustomer("Amy")));

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void eachItemOfABatchStandsOnItsOwn() throws Exception {
        Invoice invoice = books.add(anInvoice(customer, "10.00"));
        BatchOperation batch = new BatchOperation();
        batch.addEntity(aCustomer("Bea"), OperationEnum.CREATE, "create");
        batch.addEntity(aCustomer("Amy"), OperationEnum.CREATE, "double");
        batch.addEntity(invoice, OperationEnum.DELETE, "delete");
        batch.addQuery("select * from Customer where DisplayName = 'Amy'", "query");

        books.executeBatch(batch);

        assertThat(((Customer) batch.getEntity("create")).getDisplayName()).isEqualTo("Bea");
        assertThat(batch.getFault("double").getError().getFirst().getCode()).isEqualTo("6240");
        assertThat(((Invoice) batch.getEntity("delete")).getId()).isEqualTo(invoice.getId());
        assertThat(batch.getQueryResponse("query").getEntities()).hasSize(1);
    }

    @Test
    void changesCanBeAskedForInABatch() throws Exception {
        BatchOperation batch = new BatchOperation();
        batch.addCDCQuery(List.of(new Customer()), sdk.yesterday(), "cdc");

        books.executeBatch(batch);

        assertThat(batch.isFault("cdc")).isFalse();
        assertThat(batch.getCDCQueryResult("cdc").getQueryResults().values())
                .singleElement()
                .satisfies(changed -> assertThat(changed.getEntities()).hasSize(1));
    }
}
