"""Code that looks at untrusted bytes, run in processes with limits of memory, time and files."""
