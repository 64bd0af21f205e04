#include "internal.h"

#include <new>

// Poppler is C++: without this an allocation that fails would unwind into C code and end as a plain abort.
void cx_install_new_handler(void) { std::set_new_handler(cx_out_of_memory); }
