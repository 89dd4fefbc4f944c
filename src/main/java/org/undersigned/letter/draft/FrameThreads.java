package org.undersigned.letter.draft;

import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.TaskThreadFactory;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.apache.tomcat.websocket.server.WsRemoteEndpointImplServer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The app's threads, as Tomcat would make them, but for one thing: that a frame has left is told where it left. Tomcat
 * would wake another thread to tell it, for every frame to every reader, which costs more than the frame.
 */
@Component
class FrameThreads implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addProtocolHandlerCustomizers(FrameThreads::giveTo);
    }

    private static void giveTo(ProtocolHandler handler) {
        if (handler instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(new Pool(protocol, new TaskQueue()));
        }
    }

    static final class Pool extends ThreadPoolExecutor {

        private final ThreadLocal<Boolean> telling = ThreadLocal.withInitial(() -> false);

        private Pool(AbstractProtocol<?> protocol, TaskQueue queue) {
            super(
                    protocol.getMinSpareThreads(),
                    protocol.getMaxThreads(),
                    1,
                    TimeUnit.MINUTES,
                    queue,
                    new TaskThreadFactory("http-exec-", true, Thread.NORM_PRIORITY));
            queue.setParent(this);
            allowCoreThreadTimeOut(true); // nobody shuts down a pool that Tomcat has not made
        }

        /** Whoever sends the next frame when told of the last does go on in another thread: the stack would grow with each. */
        @Override
        public void execute(Runnable task) {
            if (telling.get() || !tellsOfAFrame(task.getClass())) {
                super.execute(task);
                return;
            }
            telling.set(true);
            try {
                task.run();
            } finally {
                telling.set(false);
            }
        }

        static boolean tellsOfAFrame(Class<?> task) {
            return task.getNestHost() == WsRemoteEndpointImplServer.class;
        }
    }
}
