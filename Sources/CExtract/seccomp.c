#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

// System calls that reading documents never needs. They fail with EPERM rather than kill, because libraries try some
// of them in passing (a font cache to write, a name service to ask) and do well without.
static const int forbidden[] = {
    SYS_socket,    SYS_socketpair, SYS_connect,  SYS_bind,      SYS_listen,           SYS_accept4,
    SYS_execve,    SYS_execveat,   SYS_ptrace,   SYS_kill,      SYS_tkill,            SYS_process_vm_readv,
    SYS_unlinkat,  SYS_renameat2,  SYS_linkat,   SYS_symlinkat, SYS_mkdirat,          SYS_process_vm_writev,
    SYS_fchmodat,  SYS_fchownat,   SYS_truncate, SYS_mount,     SYS_unshare,          SYS_setns,
    SYS_openat2,   SYS_bpf,        SYS_keyctl,   SYS_add_key,   SYS_io_uring_setup,   SYS_perf_event_open,
    SYS_mknodat,   SYS_utimensat,  SYS_setxattr, SYS_memfd_create, SYS_userfaultfd,   SYS_pidfd_open,
#ifdef SYS_fork
    SYS_fork,      SYS_vfork,      SYS_accept,   SYS_unlink,    SYS_rename,           SYS_renameat,
    SYS_link,      SYS_symlink,    SYS_mkdir,    SYS_rmdir,     SYS_chmod,            SYS_chown,
    SYS_lchown,    SYS_mknod,      SYS_creat,    SYS_utime,     SYS_utimes,           SYS_open,
#endif
};

#if defined(__x86_64__)
#define CX_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define CX_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

void cx_forbid_system_calls(void) {
#ifdef CX_ARCHITECTURE
  enum { calls = sizeof forbidden / sizeof *forbidden };
  struct sock_filter filter[calls * 2 + 16];
  unsigned short n = 0;
#define ADD(...) filter[n++] = (struct sock_filter)__VA_ARGS__
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)));
  ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CX_ARCHITECTURE, 1, 0));
  ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)));
  for (int i = 0; i < calls; i++) {
    ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)forbidden[i], 0, 1));
    ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
  }
  // Files are opened for reading only.
  ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 0, 3));
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2])));
  ADD(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1));
  ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
  ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
#undef ADD
  struct sock_fprog program = {.len = n, .filter = filter};
  // Where the kernel has no filters (or a container forbids them), the resource limits still hold.
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#endif
}
