package io.tieout.graphql.processor;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Receipt;
import io.tieout.application.processor.ProcessorCommand.RetryNotice;
import io.tieout.application.processor.ProcessorCommand.SetProcessorSecret;
import io.tieout.application.processor.ProcessorCommand.SettleNotice;
import io.tieout.application.processor.ProcessorNoticeViews;
import io.tieout.application.processor.ProcessorNoticeViews.ProcessorNoticeView;
import io.tieout.application.processor.ProcessorNoticeViews.Status;
import io.tieout.application.processor.ProcessorSecrets;
import io.tieout.application.processor.ProcessorSecrets.ProcessorEndpoint;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.recorded.Channel;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Connection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What processors report, and by what it is proved. */
@Controller
public final class ProcessorController {

    private final Orders orders;
    private final ProcessorNoticeViews notices;
    private final ProcessorSecrets secrets;

    public ProcessorController(
            Orders orders, ProcessorNoticeViews notices, ProcessorSecrets secrets) {
        this.orders = orders;
        this.notices = notices;
        this.secrets = secrets;
    }

    @QueryMapping
    Connection processorNotices(
            @Argument @Nullable Set<Status> status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        Set<Status> wanted = status == null ? Set.of() : status;
        return Connection.of(notices.list(Viewer.of(caller), wanted, page), page);
    }

    @QueryMapping
    List<ProcessorEndpoint> processorEndpoints(@ContextValue Caller caller) {
        return secrets.list(Viewer.of(caller));
    }

    /** The input of {@code setProcessorSecret}. */
    record SecretInput(Channel processor, String secret, @Nullable String notificationUrl) {

        SetProcessorSecret command() {
            return new SetProcessorSecret(
                    processor, secret, notificationUrl == null ? "" : notificationUrl);
        }
    }

    @MutationMapping
    Payload setProcessorSecret(
            @Argument SecretInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation, caller, input::command, _ -> endpoint(input.processor(), caller));
    }

    private ProcessorEndpoint endpoint(Channel processor, Caller caller) {
        return secrets.list(Viewer.of(caller)).stream()
                .filter(endpoint -> endpoint.processor() == processor)
                .findFirst()
                .orElseThrow();
    }

    /** The input of {@code retryProcessorNotice}. */
    record RetryInput(String noticeId) {}

    @MutationMapping
    Payload retryProcessorNotice(
            @Argument RetryInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new RetryNotice(InputIds.processorNotice(input.noticeId(), "noticeId")),
                receipt -> changed(receipt, caller));
    }

    /** The input of {@code settleProcessorNotice}. */
    record SettleInput(String noticeId, String reason) {}

    @MutationMapping
    Payload settleProcessorNotice(
            @Argument SettleInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () ->
                        new SettleNotice(
                                InputIds.processorNotice(input.noticeId(), "noticeId"),
                                input.reason()),
                receipt -> changed(receipt, caller));
    }

    private ProcessorNoticeView changed(Receipt receipt, Caller caller) {
        return notices.find(Viewer.of(caller), new ProcessorNoticeId(receipt.id())).orElseThrow();
    }
}
