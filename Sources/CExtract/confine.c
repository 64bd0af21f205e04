#define _GNU_SOURCE
#include "CExtract.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

// Address space no document may exceed, whatever a request says.
static const rlim_t memory_ceiling = (rlim_t)8 << 30;

void cx_out_of_memory(void) { _exit(CX_EXIT_MEMORY); }

void *cx_grow(void *old, size_t count, size_t *capacity, size_t size) {
  if (count < *capacity) return old;
  size_t wanted = *capacity ? *capacity * 2 : 256;
  void *new = reallocarray(old, wanted, size);
  if (!new) cx_out_of_memory();
  *capacity = wanted;
  return new;
}

// A library that cannot get memory aborts or traps; whether it was memory shows in how full the address space is.
static void on_fatal_signal(int number) {
  char text[64] = {0};
  int statm = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (statm >= 0 && read(statm, text, sizeof text - 1) > 0) {
    unsigned long long pages = 0;
    for (const char *c = text; *c >= '0' && *c <= '9'; c++) pages = pages * 10 + (unsigned)(*c - '0');
    struct rlimit limit;
    unsigned long long used = pages * (unsigned long long)sysconf(_SC_PAGESIZE);
    if (!getrlimit(RLIMIT_AS, &limit) && used > limit.rlim_cur / 4 * 3) _exit(CX_EXIT_MEMORY);
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void watch_for_exhausted_memory(void) {
  // The handler needs a stack of its own: the fault may be the stack's.
  static char stack[32 << 10];
  stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternative, NULL);
  struct sigaction action = {.sa_handler = on_fatal_signal, .sa_flags = SA_ONSTACK | SA_NODEFER};
  const int numbers[] = {SIGABRT, SIGTRAP, SIGILL, SIGSEGV, SIGBUS};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaction(numbers[i], &action, NULL);
  cx_install_new_handler();
}

// Ends the process when the archive has gone, even in the middle of a document. PR_SET_PDEATHSIG would not do: it
// follows the thread that started the worker, and a dispatch queue's thread may end long before its process.
static void *leave_with_parent(void *unused) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = 0};
  for (;;) {
    if (poll(&input, 1, -1) < 0 && errno != EINTR) return NULL;
    if (input.revents & (POLLERR | POLLNVAL)) _exit(0);
    if (input.revents & POLLHUP) {
      // A pipe or file that ended may still hold requests; the main thread reads them and then ends by itself.
      struct stat status;
      if (fstat(STDIN_FILENO, &status) || !S_ISSOCK(status.st_mode)) return NULL;
      _exit(0);
    }
  }
}

// Never above what the system or the user has set already.
static int limit(int resource, rlim_t value) {
  struct rlimit old;
  if (getrlimit((__rlimit_resource_t)resource, &old)) return errno;
  if (old.rlim_max < value) value = old.rlim_max;
  struct rlimit new = {value, value};
  return setrlimit((__rlimit_resource_t)resource, &new) ? errno : 0;
}

int cx_confine(void) {
  close_range(3, ~0U, 0);
  int failure = limit(RLIMIT_CORE, 0);
  if (!failure) failure = limit(RLIMIT_FSIZE, 0);
  if (!failure) failure = limit(RLIMIT_NOFILE, 64);
  if (!failure) failure = limit(RLIMIT_AS, memory_ceiling);
  if (failure) return failure;
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  watch_for_exhausted_memory();
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, 64 << 10);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  failure = pthread_create(&thread, &attributes, leave_with_parent, NULL);
  pthread_attr_destroy(&attributes);
  if (!failure) cx_forbid_system_calls();
  return failure;
}

void cx_limit_memory(uint64_t bytes) {
  struct rlimit old;
  if (getrlimit(RLIMIT_AS, &old)) return;
  struct rlimit new = {bytes < old.rlim_max ? bytes : old.rlim_max, old.rlim_max};
  setrlimit(RLIMIT_AS, &new);
}

double cx_cpu_seconds(void) {
  struct timespec used;
  if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)) return 0;
  return (double)used.tv_sec + (double)used.tv_nsec / 1e9;
}

void cx_limit_cpu(uint64_t seconds) {
  struct timespec used;
  struct rlimit old;
  if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) || getrlimit(RLIMIT_CPU, &old)) return;
  struct rlimit new = {(rlim_t)used.tv_sec + 1 + seconds, old.rlim_max};
  setrlimit(RLIMIT_CPU, &new);
}

int cx_open_regular(const char *path, int64_t *size, int *error) {
  int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  *error = descriptor < 0 ? errno : 0;
  *size = 0;
  // ELOOP: a symbolic link; ENXIO: a socket or a device without a driver.
  if (descriptor < 0) return *error == ELOOP || *error == ENXIO ? -2 : -1;
  struct stat status;
  if (fstat(descriptor, &status) || !S_ISREG(status.st_mode)) {
    close(descriptor);
    return -2;
  }
  *size = status.st_size;
  return descriptor;
}
