package io.tieout.graphql.inplace;

import java.util.Objects;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/** Has controllers and batch loaders called on the thread of the request that has one. */
public final class ControllersInPlace implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AnnotatedControllerConfigurer controllers) {
            controllers.setExecutor(
                    OwnThread.before(Objects.requireNonNull(controllers.getExecutor())));
        }
        return bean;
    }
}
