package io.tieout.proof;

import static com.intuit.ipp.query.GenerateQuery.$;
import static com.intuit.ipp.query.GenerateQuery.select;
import static io.tieout.proof.SalesPapers.aCustomer;
import static io.tieout.proof.SalesPapers.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.EntityStatusEnum;
import com.intuit.ipp.data.Invoice;
import com.intuit.ipp.exception.FMSException;
import com.intuit.ipp.query.GenerateQuery;
import com.intuit.ipp.services.DataService;
import com.intuit.ipp.services.QueryResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SearchProofTest {

    private final IntuitSdk sdk = IntuitSdk.connected();
    private final DataService books = sdk.data();
    private final Customer customer = IntuitSdk.must(() -> books.add(aCustomer("Amy's Birds")));

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void aStatementTheSdkGeneratesIsUnderstood() throws Exception {
        Customer it = GenerateQuery.createQueryEntity(Customer.class);
        String statement = select($(it)).where($(it.getDisplayName()).startsWith("Amy")).generate();

        QueryResult found = books.executeQuery(statement);

        assertThat(found.getEntities()).hasSize(1);
        assertThat(found.getMaxResults()).isEqualTo(1);
    }

    @Test
    void aCountIsATotal() throws Exception {
        assertThat(books.executeQuery("select count(*) from Customer").getTotalCount())
                .isEqualTo(1);
    }

    @Test
    void allOfAKindAreFound() throws Exception {
        assertThat(books.findAll(new Customer())).containsExactly(customer);
    }

    @Test
    void aLongStatementIsPosted() throws Exception {
        String ids =
                IntStream.range(1000, 1100)
                        .mapToObj(id -> "'" + id + "'")
                        .collect(Collectors.joining(","));

        QueryResult found =
                books.executeQuery(
                        "select * from Customer where Id in ('%s',%s)"
                                .formatted(customer.getId(), ids));

        assertThat(found.getEntities()).hasSize(1);
        assertThat(sdk.calls().getLast().path("method").asString()).isEqualTo("POST");
    }

    @Test
    void aBrokenStatementIsRefused() {
        assertThatThrownBy(() -> books.executeQuery("select * from Customer or die"))
                .isInstanceOfSatisfying(
                        FMSException.class,
                        e -> assertThat(e.getErrorList().getFirst().getCode()).isEqualTo("4000"));
    }

    @Test
    void changesAreCapturedAndWhatWasDeletedIsAStub() throws Exception {
        Invoice kept = books.add(anInvoice(customer, "10.00"));
        Invoice gone = books.add(anInvoice(customer, "20.00"));
        books.delete(gone);

        QueryResult changed =
                books.executeCDCQuery(List.of(new Invoice()), sdk.yesterday())
                        .getFirst()
                        .getQueryResults()
                        .values()
                        .iterator()
                        .next();

        assertThat(changed.getEntities())
                .hasSize(2)
                .anySatisfy(it -> assertThat(((Invoice) it).getId()).isEqualTo(kept.getId()))
                .anySatisfy(it -> {
                    assertThat(((Invoice) it).getId()).isEqualTo(gone.getId());
                    assertThat(((Invoice) it).getStatus()).isEqualTo(EntityStatusEnum.DELETED);
                });
    }
}
