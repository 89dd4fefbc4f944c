package org.undersigned.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Frame;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser keeps of a page, for whoever looks into it afterwards. */
final class Remains {

    private static final String KEPT = """
            async () => ({
              address: location.href,
              steps: history.length,
              history: navigation.entries().map((entry) => entry.url),
              local: { ...localStorage },
              session: { ...sessionStorage },
              cookies: document.cookie,
              workers: (await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope),
              caches: await caches.keys(),
              databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
            })""";

    /** Every key and every value of every table, as bytes; what it cannot take apart it does not pass over. */
    private static final String TABLES = """
            async () => {
              const answer = (request) => new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              const bytes = (value) => {
                if (ArrayBuffer.isView(value)) {
                  return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
                }
                if (Array.isArray(value) || value?.constructor === Object) {
                  return Object.entries(value).flat().flatMap(bytes);
                }
                if (typeof value === 'object' && value !== null) {
                  throw new Error('Nobody has searched ' + value);
                }
                return [...new TextEncoder().encode(value + '\\n')];
              };
              const tables = {};
              for (const { name } of await indexedDB.databases()) {
                const database = await answer(indexedDB.open(name));
                for (const each of database.objectStoreNames) {
                  const table = database.transaction(each).objectStore(each);
                  const all = await Promise.all([answer(table.getAllKeys()), answer(table.getAll())]);
                  tables[each] = btoa(bytes(all).map((byte) => String.fromCharCode(byte)).join(''));
                }
                database.close();
              }
              return tables;
            }""";

    private Remains() {}

    /** Where it has been, and everything under its name but what the tables of its databases hold. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(Frame page) {
        return (Map<String, Object>) page.evaluate(KEPT);
    }

    /** In which tables of the page's databases a word lies plainly. */
    @SuppressWarnings("unchecked")
    static Set<String> tablesWith(Frame page, String word) {
        var tables = (Map<String, String>) page.evaluate(TABLES);
        return tables.entrySet().stream()
                .filter(table -> holds(Base64.getDecoder().decode(table.getValue()), word))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean holds(byte[] bytes, String word) {
        var all = new String(bytes, ISO_8859_1);
        return Stream.of(UTF_8, UTF_16LE, UTF_16BE)
                .map(form -> new String(word.getBytes(form), ISO_8859_1))
                .anyMatch(all::contains);
    }
}
