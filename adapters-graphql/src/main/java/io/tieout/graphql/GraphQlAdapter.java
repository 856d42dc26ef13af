package io.tieout.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import io.tieout.application.event.EventFeed;
import io.tieout.graphql.access.CallerInterceptor;
import io.tieout.graphql.access.PermissionGate;
import io.tieout.graphql.answer.CodeOnEveryError;
import io.tieout.graphql.answer.ExceptionAnswers;
import io.tieout.graphql.card.CardNumberGate;
import io.tieout.graphql.limit.ParsedQueries;
import io.tieout.graphql.limit.RequestLimits;
import io.tieout.graphql.live.InvoiceSnapshots;
import io.tieout.graphql.live.LiveFeed;
import io.tieout.graphql.live.SharedAnswers;
import io.tieout.graphql.live.SocketThreads;
import io.tieout.graphql.live.Subjects;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.reading.OneStatePerQuery;
import io.tieout.graphql.schema.LoadersInUse;
import java.util.List;
import org.dataloader.DataLoaderOptions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/**
 * Everything of this module as beans: {@code @Import} it next to Spring Boot's own GraphQL
 * configuration. It needs beans of the application's ports, of its {@code PushPlans}, of {@link
 * CallerSource} and of {@link TokenAuthenticator}.
 */
public final class GraphQlAdapter implements BeanRegistrar {

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        SocketThreads.use();
        Controllers.ALL.forEach(beans::registerBean);
        Wirings.ALL.forEach(beans::registerBean);
        beans.registerBean(Orders.class);
        beans.registerBean(
                LiveFeed.class,
                bean -> bean.supplier(context -> new LiveFeed(context.bean(EventFeed.class))));
        beans.registerBean(OneStatePerQuery.class);
        beans.registerBean(Subjects.class);
        beans.registerBean(InvoiceSnapshots.class);
        beans.registerBean(CallerInterceptor.class);
        beans.registerBean(ExceptionAnswers.class);
        beans.registerBean(CodeOnEveryError.class);
        RequestLimits.all().forEach(limit -> registerLimit(beans, limit));
        beans.registerBean(
                GraphQlSourceBuilderCustomizer.class,
                bean ->
                        bean.supplier(context ->
                                source ->
                                        source.typeVisitors(
                                                        List.of(
                                                                new CardNumberGate(),
                                                                new PermissionGate()))
                                                .configureGraphQl(engine ->
                                                        configure(
                                                                engine,
                                                                new OncePerOperation(
                                                                        context.beanProvider(
                                                                                        Instrumentation
                                                                                                .class)
                                                                                .orderedStream()
                                                                                .toList()),
                                                                context.bean(
                                                                        ExceptionAnswers.class)))));
        beans.registerBean(
                BatchLoaderRegistry.class,
                bean ->
                        bean.supplier(
                                _ -> new LoadersInUse.Registrations(GraphQlAdapter::uncached)));
    }

    private static void configure(
            GraphQL.Builder engine, OncePerOperation lookers, ExceptionAnswers failures) {
        engine.preparsedDocumentProvider(new ParsedQueries())
                .instrumentation(lookers)
                .subscriptionExecutionStrategy(
                        new SharedAnswers(
                                DataFetcherExceptionResolver.createExceptionHandler(
                                        List.of(failures))));
    }

    private static void registerLimit(BeanRegistry beans, Instrumentation limit) {
        beans.registerBean(Instrumentation.class, bean -> bean.supplier(_ -> limit));
    }

    /**
     * A subscription keeps its loaders for as long as it lives: with a cache they would grow with
     * every item and answer with what was read for an earlier one.
     */
    private static DataLoaderOptions uncached() {
        return DataLoaderOptions.newOptions().setCachingEnabled(false).build();
    }
}
