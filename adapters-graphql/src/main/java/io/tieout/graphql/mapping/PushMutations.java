package io.tieout.graphql.mapping;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.accounting.Connections;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.reference.ReferenceRejected;
import io.tieout.application.reference.ReferenceRejection.NothingConnected;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.MappingRejected;
import io.tieout.domain.mapping.MappingRejection.InvalidWord;
import io.tieout.domain.mapping.NewRecord;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Takes what people ask to be made in the accounting system; a second person allows it. */
@Controller
public final class PushMutations {

    private final Orders orders;
    private final ActViews acts;
    private final Connections connections;
    private final Ids ids;

    public PushMutations(Orders orders, ActViews acts, Connections connections, Ids ids) {
        this.orders = orders;
        this.acts = acts;
        this.connections = connections;
        this.ids = ids;
    }

    /** The input of {@code pushProduct}. */
    record PushProductInput(
            String product,
            @Nullable String name,
            @Nullable String description,
            String incomeAccountId,
            String reason) {

        NewRecord record() {
            return new NewRecord(
                    name == null ? product.strip() : name.strip(),
                    description == null ? "" : description,
                    new Target(incomeAccountId, ""));
        }
    }

    /** The input of {@code pushClass}. */
    record PushClassInput(String className, @Nullable String name, String reason) {

        NewRecord record() {
            return new NewRecord(
                    name == null ? className.strip() : name.strip(), "", Target.none());
        }
    }

    /** The input of {@code pushDepartment}. */
    record PushDepartmentInput(String department, @Nullable String name, String reason) {

        NewRecord record() {
            return new NewRecord(
                    name == null ? department.strip() : name.strip(), "", Target.none());
        }
    }

    @MutationMapping
    Payload pushProduct(
            @Argument PushProductInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                MappedWord.Kind.PRODUCT,
                input.product(),
                input.record(),
                input.reason());
    }

    @MutationMapping
    Payload pushClass(
            @Argument PushClassInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                MappedWord.Kind.CLASS,
                input.className(),
                input.record(),
                input.reason());
    }

    @MutationMapping
    Payload pushDepartment(
            @Argument PushDepartmentInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(
                mutation,
                caller,
                MappedWord.Kind.DEPARTMENT,
                input.department(),
                input.record(),
                input.reason());
    }

    private Payload place(
            DataFetchingEnvironment mutation,
            Caller caller,
            MappedWord.Kind kind,
            String text,
            NewRecord record,
            String reason) {
        return orders.place(
                mutation,
                caller,
                () ->
                        new RequestAct(
                                new ControlledActId(ids.next()),
                                new Act.CreateRecord(word(caller, kind, text), record),
                                reason),
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }

    private MappedWord word(Caller caller, MappedWord.Kind kind, String text) {
        if (!MappedWord.fits(text)) {
            throw new MappingRejected(new InvalidWord(text.length()));
        }
        return connections
                .ofTenant(caller.tenant())
                .map(connection -> new MappedWord(connection.id(), kind, text))
                .orElseThrow(() -> new ReferenceRejected(new NothingConnected()));
    }
}
