package vn.motcua.centre;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import vn.motcua.centre.access.Accounts;
import vn.motcua.centre.access.Doorkeeper;
import vn.motcua.centre.access.Enrolment;
import vn.motcua.centre.access.EnrolmentRoutes;
import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.access.SignIn;
import vn.motcua.centre.alarm.Alarms;
import vn.motcua.centre.api.OpenApi;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.books.DossierFiles;
import vn.motcua.centre.catalogue.CatalogueRoutes;
import vn.motcua.centre.catalogue.CatalogueShelf;
import vn.motcua.centre.citizen.CitizenPages;
import vn.motcua.centre.counter.CounterRoutes;
import vn.motcua.centre.counter.OfficialRoutes;
import vn.motcua.centre.counter.OwnerKeyFile;
import vn.motcua.centre.dossier.InboxRoutes;
import vn.motcua.centre.handover.HandOver;
import vn.motcua.centre.intake.KioskBoard;
import vn.motcua.centre.intake.KioskRoutes;
import vn.motcua.centre.intake.UploadRoutes;
import vn.motcua.centre.metrics.MetricsRoutes;
import vn.motcua.centre.papercode.PaperCodeRoutes;
import vn.motcua.centre.papercode.PaperKeyBook;
import vn.motcua.centre.queue.QueueRoom;
import vn.motcua.centre.staff.StaffRoutes;
import vn.motcua.centre.statistics.StatisticsRoutes;
import vn.motcua.centre.technician.TaskRoutes;
import vn.motcua.centre.tls.Certificate;
import vn.motcua.centre.update.UpdateRoutes;
import vn.motcua.centre.update.UpdateShelf;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.sqlite.StoreException;

/** A running centre. Starting takes about a second, most of it class loading, and can be done on any thread. */
public final class Centre implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final String VERSION = "0.1.0";
    private static final long LARGEST_MESSAGE = 4 << 20;
    /** All that a stranger may send fits in. */
    private static final long GATHERED_BEFORE_READ = 64 << 10;
    /** Counted for each piece of a body, so that many tiny ones cannot fill the memory. */
    private static final int EACH_CHUNK = 128;

    private final CentreSettings settings;
    private final Books books;
    private final KioskBoard board;
    private final StaffRoutes staff;
    private final UploadRoutes uploads;
    private final Alarms alarms;
    private final HandOver handOver;
    private final QueueRoom queue;
    private final Optional<Certificate> certificate;
    private final Javalin server;

    private Centre(CentreSettings settings, Books books, KioskBoard board, StaffRoutes staff, UploadRoutes uploads, HandOver handOver, Alarms alarms,
                   QueueRoom queue, Optional<Certificate> certificate, Javalin server) {
        this.settings = settings;
        this.books = books;
        this.board = board;
        this.staff = staff;
        this.uploads = uploads;
        this.alarms = alarms;
        this.queue = queue;
        this.handOver = handOver;
        this.certificate = certificate;
        this.server = server;
    }

    /** @throws CentreException when the port is taken or the data folder cannot be used */
    public static Centre start(CentreSettings settings) throws CentreException {
        return start(settings, Clock.systemUTC());
    }

    /** As {@link #start(CentreSettings)}, with a clock of one's own. */
    public static Centre start(CentreSettings settings, Clock clock) throws CentreException {
        Books books = null;
        KioskBoard board = null;
        StaffRoutes staff = null;
        QueueRoom queue = null;
        HandOver handOver = null;
        try {
            books = books(settings, clock);
            AuditLog audit = new AuditLog(books.database(), settings.data(), clock);
            Optional<Certificate> certificate = certificate(settings, clock);
            DossierFiles files = new DossierFiles(settings.data().resolve("dossiers"));
            board = new KioskBoard(books, clock);
            CentreWords words = new CentreWords();
            KioskTokens tokens = new KioskTokens(settings.openToThisMachine(), settings.kioskTokens(), books.database(), clock);
            queue = new QueueRoom(settings.queue(), books, audit, tokens, words, clock, settings.zone());
            QueueRoom hall = queue;
            staff = new StaffRoutes(settings.branch(), books, board, audit, words, hall::halls, clock, settings.zone());
            books.database().onAnnounced(staff::changedElsewhere);
            hall.onChange(staff::changedElsewhere);
            Accounts accounts = new Accounts(books.database(), audit, clock);
            SignIn signIn = new SignIn(books.database(), accounts, audit, words, tokens, settings.openToThisMachine(), clock);
            EnrolmentRoutes enrolment = new EnrolmentRoutes(new Enrolment(books.database(), audit, clock), tokens,
                    certificate.map(Certificate::fingerprint), clock);
            KioskRoutes kiosks = new KioskRoutes(books, files, board, tokens, hall::now, staff::changed);
            UploadRoutes uploads = new UploadRoutes(settings.data(), files, tokens, settings.finish(), clock);
            OwnerKeyFile key = new OwnerKeyFile(settings.data());
            CounterRoutes counter = new CounterRoutes(books, key, settings.queue(), tokens, clock, settings.zone());
            OfficialRoutes officials = new OfficialRoutes(books, key, settings.queue(), audit, clock, settings.zone(), staff::changed);
            UpdateRoutes update = new UpdateRoutes(new UpdateShelf(settings.data()), tokens);
            CatalogueRoutes catalogue = new CatalogueRoutes(settings.branch(), settings.catalogue(), new CatalogueShelf(settings.data()), tokens,
                    audit, words, clock, settings.zone());
            PaperKeyBook papers = new PaperKeyBook(books.database(), settings.data(), audit, settings.dossiers().agency(), clock, settings.zone());
            handOver = new HandOver(settings.handOver(), books.database(), audit, clock, LOOK_EVERY, staff::changed);
            InboxRoutes inbox = new InboxRoutes(settings.branch(), books, files, audit, settings.data(), papers, handOver,
                    settings.dossiers(), words, clock, settings.zone(), staff::changed);
            CitizenPages citizens = new CitizenPages(settings.branch(), books, words);
            PaperCodeRoutes codes = new PaperCodeRoutes(papers, tokens, words, citizens, hall::page);
            StatisticsRoutes statistics = new StatisticsRoutes(books, words, clock, settings.zone());
            TaskRoutes tasks = new TaskRoutes(books, board, tokens, audit, words, clock, settings.zone());
            StaffRoutes pages = staff;
            Assets assets = new Assets(words);
            OpenApi openApi = new OpenApi(VERSION);
            MetricsRoutes metrics = new MetricsRoutes(books.database(), staff, hall);
            Javalin server = server(settings, certificate, routes -> {
                metrics.addTo(routes);
                openApi.addTo(routes);
                signIn.addTo(routes);
                assets.addTo(routes);
                pages.addTo(routes);
                enrolment.addTo(routes);
                kiosks.addTo(routes);
                catalogue.addTo(routes);
                update.addTo(routes);
                uploads.addTo(routes);
                counter.addTo(routes);
                officials.addTo(routes);
                inbox.addTo(routes);
                citizens.addTo(routes);
                codes.addTo(routes);
                statistics.addTo(routes);
                hall.addTo(routes);
                tasks.addTo(routes);
            });
            server.start(settings.host(), settings.port());
            Alarms alarms = new Alarms(settings.alarms(), settings.branch(), staff, books.database(), words, clock, LOOK_EVERY);
            return new Centre(settings, books, board, staff, uploads, handOver, alarms, queue, certificate, server);
        } catch (StoreException | IOException | JavalinBindException e) {
            closeAll(queue, staff, handOver, board, books);
            throw new CentreException(reason(settings, e), e);
        } catch (RuntimeException e) {
            closeAll(queue, staff, handOver, board, books);
            throw e;
        }
    }

    private static Books books(CentreSettings settings, Clock clock) throws StoreException {
        return settings.database().isPresent() ? Books.open(settings.database().get(), clock) : Books.open(settings.data(), clock);
    }

    private static Optional<Certificate> certificate(CentreSettings settings, Clock clock) throws IOException {
        if (!settings.encrypted()) {
            return Optional.empty();
        }
        return Optional.of(settings.certificate().isPresent() ? Certificate.of(settings.certificate().get())
                : Certificate.madeHere(settings.data(), clock));
    }

    private static Javalin server(CentreSettings settings, Optional<Certificate> certificate, Consumer<RoutesConfig> rooms) {
        return Javalin.create(config -> {
            quiet(config);
            config.jetty.modifyServer(server -> server.setHandler(strangersFirst()));
            config.jetty.threadPool = new QueuedThreadPool(24, 4, 60_000);
            config.http.maxRequestSize = LARGEST_MESSAGE;
            certificate.ifPresent(each -> encrypt(config, each, settings));
            rooms.accept(config.routes);
        });
    }

    /** What a stranger sends must not hold a thread while it drips in: it is gathered first, and read when it is there. */
    private static Handler.Singleton strangersFirst() {
        EagerContentHandler gathering = new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory(GATHERED_BEFORE_READ,
                EACH_CHUNK, false));
        gathering.includePath(Doorkeeper.OPEN_TO_STRANGERS.toArray(String[]::new));
        return gathering;
    }

    private static void encrypt(JavalinConfig config, Certificate certificate, CentreSettings settings) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate.store());
        tls.setKeyStorePassword(Certificate.STORE_PASSWORD);
        config.jetty.addConnector((server, http) -> {
            HttpConfiguration https = new HttpConfiguration(http);
            // Kiosks that pin the certificate may call the centre by any name or number.
            https.addCustomizer(new SecureRequestCustomizer(false));
            ServerConnector connector = new ServerConnector(server, tls, new HttpConnectionFactory(https));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            return connector;
        });
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private static String reason(CentreSettings settings, Exception e) {
        if (e instanceof JavalinBindException) {
            return "the centre cannot listen on " + settings.host() + ":" + settings.port()
                    + ": the port is taken or the address is not this machine's";
        }
        return e instanceof StoreException && settings.database().isPresent()
                ? "the centre cannot use the database " + settings.database().get() + ": " + e.getMessage()
                : "the centre cannot use its data folder " + settings.data() + ": " + e.getMessage();
    }

    private static void closeAll(QueueRoom queue, StaffRoutes staff, HandOver handOver, KioskBoard board, Books books) {
        if (queue != null) {
            queue.close();
        }
        if (staff != null) {
            staff.close();
        }
        if (handOver != null) {
            handOver.close();
        }
        if (board != null) {
            board.close();
        }
        if (books != null) {
            books.close();
        }
    }

    /** Where it listens: the port is the real one even when 0 was asked for. */
    public URI address() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        return URI.create((certificate.isPresent() ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port());
    }

    /** Every address it answers to, as "GET /health". */
    Set<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream().map(each -> each.endpoint.method + " " + each.endpoint.path)
                .collect(Collectors.toSet());
    }

    /** SHA-256 of its certificate, for kiosks and people to compare; empty without TLS. */
    public Optional<String> fingerprint() {
        return certificate.map(Certificate::fingerprint);
    }

    /** Where damaged books were put aside at this start, for the technician. */
    public Optional<Path> damagedBooks() {
        return books.damaged();
    }

    @Override
    public void close() {
        alarms.close();
        queue.close();
        handOver.close();
        staff.close();
        server.stop();
        uploads.close();
        board.close();
        books.close();
    }
}
