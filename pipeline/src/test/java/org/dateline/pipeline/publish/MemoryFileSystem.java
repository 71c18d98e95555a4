package org.dateline.pipeline.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;

/** One of Beam's file systems, in memory, whose calls fail when they are told to. */
final class MemoryFileSystem extends FileSystem<MemoryResource> {
  private final MemoryStore store;

  MemoryFileSystem(MemoryStore.Kind kind) {
    this.store = kind.store();
  }

  @Override
  protected List<MatchResult> match(List<String> specs) throws IOException {
    List<MatchResult> results = new ArrayList<>();
    store.call(
        "match " + specs,
        half -> {
          for (String spec : specs) {
            results.add(matchOne(spec));
          }
        });
    return results;
  }

  private MatchResult matchOne(String spec) {
    List<MatchResult.Metadata> found = new ArrayList<>();
    boolean all = spec.endsWith("/*");
    String start = all ? spec.substring(0, spec.length() - 1) : spec;
    store.objects.forEach(
        (address, bytes) -> {
          boolean within = address.startsWith(start) && address.indexOf('/', start.length()) < 0;
          if (all ? within : address.equals(spec)) {
            found.add(
                MatchResult.Metadata.builder()
                    .setResourceId(new MemoryResource(address))
                    .setSizeBytes(bytes.length)
                    .setIsReadSeekEfficient(true)
                    .build());
          }
        });
    return found.isEmpty()
        ? MatchResult.create(MatchResult.Status.NOT_FOUND, new FileNotFoundException(spec))
        : MatchResult.create(MatchResult.Status.OK, found);
  }

  @Override
  protected WritableByteChannel create(MemoryResource resource, CreateOptions options)
      throws IOException {
    boolean atOnce = store.kind == MemoryStore.Kind.DISK;
    store.write(
        "create " + resource,
        half -> {
          if (atOnce) {
            store.objects.put(resource.address(), new byte[0]);
          }
        });
    return new Channel(resource.address(), atOnce);
  }

  @Override
  protected ReadableByteChannel open(MemoryResource resource) throws IOException {
    store.call("open " + resource, half -> {});
    return Channels.newChannel(new ByteArrayInputStream(existing(resource)));
  }

  @Override
  protected void copy(List<MemoryResource> from, List<MemoryResource> to) {
    throw new UnsupportedOperationException("nobody copies");
  }

  @Override
  protected void rename(List<MemoryResource> from, List<MemoryResource> to, MoveOptions... options)
      throws IOException {
    if (store.kind == MemoryStore.Kind.OBJECTS || options.length > 0) {
      throw new UnsupportedOperationException("no renames");
    }
    store.write(
        "rename " + from + " to " + to,
        half -> {
          for (int i = 0; i < (half ? from.size() / 2 : from.size()); i++) {
            store.objects.put(to.get(i).address(), existing(from.get(i)));
            store.objects.remove(from.get(i).address());
          }
        });
  }

  @Override
  protected void delete(Collection<MemoryResource> resources) throws IOException {
    store.write(
        "delete " + resources,
        half -> {
          int some = half ? resources.size() / 2 : resources.size();
          for (MemoryResource resource : List.copyOf(resources).subList(0, some)) {
            existing(resource);
            store.objects.remove(resource.address());
          }
        });
  }

  @Override
  protected MemoryResource matchNewResource(String spec, boolean isDirectory) {
    return new MemoryResource(isDirectory && !spec.endsWith("/") ? spec + "/" : spec);
  }

  @Override
  protected String getScheme() {
    return store.kind.scheme;
  }

  private byte[] existing(MemoryResource resource) throws FileNotFoundException {
    byte[] bytes = store.objects.get(resource.address());
    if (bytes == null) {
      throw new FileNotFoundException(resource.address());
    }
    return bytes;
  }

  /** Takes bytes; they can be seen at once, or when it is closed. */
  private final class Channel implements WritableByteChannel {
    private final String address;
    private final boolean atOnce;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean open = true;

    Channel(String address, boolean atOnce) {
      this.address = address;
      this.atOnce = atOnce;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      int all = source.remaining();
      store.write(
          "write to " + address,
          half -> {
            byte[] part = new byte[half ? all / 2 : all];
            source.get(part);
            bytes.writeBytes(part);
            show(atOnce);
          });
      return all;
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() throws IOException {
      if (open) {
        open = false;
        store.write("close " + address, half -> show(!half));
      }
    }

    private void show(boolean now) {
      if (now) {
        store.objects.put(address, bytes.toByteArray());
      }
    }
  }
}
