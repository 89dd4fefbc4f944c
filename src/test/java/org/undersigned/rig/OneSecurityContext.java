package org.undersigned.rig;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Who is signed in is kept in a static place that every application puts up anew when it starts. The tests start several
 * and keep them, so the one under test puts up its own again, before anybody is signed in there.
 */
public final class OneSecurityContext implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return 9_000; // Spring Security's own listener, which signs in, has 10,000
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
